// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"

#include "practice/practicezip.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QByteArray padded(QByteArray bytes, int size, char with)
{
    if (bytes.size() < size)
        bytes.append(size - bytes.size(), with);
    return bytes;
}

// One page with the file's name on it; a comment before the end makes it as large as it should be.
QByteArray pdf(const QString &title, int size)
{
    QByteArray word;
    for (const QChar c : title)
        word += c.unicode() < 0x7f && c != u'(' && c != u')' && c != u'\\' ? char(c.unicode()) : '.';
    const QByteArray page
        = "BT /F1 24 Tf 72 720 Td (" + word + ") Tj 0 -36 Td /F1 12 Tf (Contoso Storage) Tj ET";
    const std::array objects{
        "<< /Type /Catalog /Pages 2 0 R >>"_ba, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"_ba,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"_ba,
        "<< /Length "_ba + QByteArray::number(page.size()) + " >>\nstream\n"_ba + page + "\nendstream"_ba,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"_ba};
    QByteArray bytes = "%PDF-1.4\n"_ba;
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n"_ba;
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n"_ba;
        bytes += QByteArray::number(++number) + " 0 obj\n"_ba + object + "\nendobj\n"_ba;
    }
    constexpr int tail = 400; // no less than what follows the padding
    if (size > bytes.size() + tail)
        bytes += '%' + QByteArray(size - bytes.size() - tail, ' ') + '\n';
    table += "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n"_ba + QByteArray::number(bytes.size())
        + "\n%%EOF\n"_ba;
    return padded(bytes + table, size, '\n');
}

QByteArray spreadsheet(int size)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"_ba;
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/"_ba;
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_ba;
    const QByteArray sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"_ba;
    const QByteArray type = "application/vnd.openxmlformats-officedocument.spreadsheetml."_ba;
    return zipOf(
        {{"[Content_Types].xml"_ba,
          head + "<Types xmlns=\"" + package
              + "content-types\"><Default Extension=\"rels\" "
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
              + type
              + "sheet.main+xml\"/>"
                "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
              + type + "worksheet+xml\"/></Types>"},
         {"_rels/.rels"_ba,
          head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\""
              + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
         {"xl/workbook.xml"_ba,
          head + "<workbook xmlns=\"" + sheet + "\" xmlns:r=\"" + office
              + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels"_ba,
          head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\""
              + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
         {"xl/worksheets/sheet1.xml"_ba,
          head + "<worksheet xmlns=\"" + sheet
              + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Pallet rack, "
                "4 levels</t></is></c><c r=\"B1\"><v>24</v></c></row></sheetData></worksheet>"}},
        size);
}

// A small picture drawn by arithmetic: a mark on a coloured ground, or a bar chart.
QByteArray picture(FileKind kind)
{
    const bool isLogo = kind == FileKind::Logo;
    const int width = isLogo ? 160 : 320;
    const int height = isLogo ? 48 : 160;
    QByteArray rows;
    rows.reserve(height * (1 + width * 3));
    for (int y = 0; y < height; ++y) {
        rows.append('\0');
        for (int x = 0; x < width; ++x) {
            const int bar = x / 40;
            const bool inBar = x % 40 > 8 && height - y < 24 + (bar * 37) % 110;
            const bool inMark = (x - 24) * (x - 24) + (y - 24) * (y - 24) < 17 * 17
                || (x > 52 && y > 18 && y < 30 && x < 148);
            const bool on = isLogo ? inMark : inBar;
            const int back = isLogo ? 0xeaf3fb : 0xffffff;
            const int front = isLogo ? 0x0f6cbd : (bar % 2 == 0 ? 0x0f6cbd : 0x498205);
            const int colour = on ? front : back;
            rows.append(char(colour >> 16)).append(char(colour >> 8)).append(char(colour));
        }
    }
    return pngOf(width, height, rows);
}

// The smallest baseline JPEG: one grey pixel.
QByteArray jpeg()
{
    return QByteArray::fromBase64(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////"
        "////"
        "////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="_ba);
}

QByteArray text(const QString &name, int size)
{
    QByteArray bytes = name.toUtf8() + "\r\n\r\n"_ba;
    int line = 0;
    while (bytes.size() + 40 < size)
        bytes += QByteArray::number(++line).rightJustified(5, ' ') + "  pallet  ok  Hamburg\r\n"_ba;
    return padded(bytes, size, '\n');
}

} // namespace

QByteArray fileBytes(const PracticeAttachment &attachment)
{
    switch (attachment.kind) {
    case FileKind::Uploaded: return attachment.bytes;
    case FileKind::Pdf: return pdf(attachment.name, attachment.size);
    case FileKind::Spreadsheet: return spreadsheet(attachment.size);
    case FileKind::Text:
    case FileKind::MailItem: return text(attachment.name, attachment.size);
    case FileKind::Logo:
    case FileKind::Chart: return picture(attachment.kind);
    case FileKind::Jpeg: return padded(jpeg(), attachment.size, '\0');
    case FileKind::CloudFile: return {};
    }
    return {};
}

PracticeAttachment fileOf(const QString &name, int kilobytes)
{
    PracticeAttachment file;
    file.name = name;
    file.size = kilobytes * 1024;
    const QString ending = name.section(u'.', -1).toLower();
    if (ending == "pdf"_L1) {
        file.kind = FileKind::Pdf;
        file.contentType = u"application/pdf"_s;
    } else if (ending == "xlsx"_L1) {
        file.kind = FileKind::Spreadsheet;
        file.contentType = u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s;
    } else if (ending == "jpg"_L1) {
        file.kind = FileKind::Jpeg;
        file.contentType = u"image/jpeg"_s;
    } else if (ending == "msg"_L1) {
        file.kind = FileKind::MailItem;
        file.name = name.chopped(4);
    } else {
        file.kind = FileKind::Text;
        file.contentType = ending == "csv"_L1 ? u"text/csv"_s : u"text/plain"_s;
    }
    return file;
}

PracticeAttachment imageOf(const QString &name, const QString &contentId, FileKind kind)
{
    PracticeAttachment file;
    file.kind = kind;
    file.name = name;
    file.contentType = u"image/png"_s;
    file.contentId = contentId;
    file.isInline = true;
    file.size = int(picture(kind).size());
    return file;
}

} // namespace Sendoff::Practice
