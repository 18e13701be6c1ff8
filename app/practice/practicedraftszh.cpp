// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString chineseSignature()
{
    return u"<p>此致<br>敬礼</p><p>魏安娜<br><span style=\"color:#605e5c\">Contoso Storage · 销售部</span></p>"_s;
}

Sample chineseOrder(const Person &to, int number)
{
    return {
        .subject = u"您的订单 %no% 将于周四发货"_s,
        .to = {to},
        .body
        = uR"(<p>%first%，您好！</p><p>您的订单 <b>%no%</b> 已打包完毕，将于周四从我们的仓库发出。承运人会在送达前一小时致电，请预留 2 号装卸口。</p>
<table style="border-collapse:collapse" border="1" cellpadding="6"><tr><th align="left">项目</th><th align="right">数量</th></tr><tr><td>层板，900 毫米</td><td align="right">%no2%</td></tr><tr><td>立柱，2.5 米</td><td align="right">8</td></tr></table>
<p>送货单见附件。</p>)"_s
            + chineseSignature(),
        .files = {fileOf(u"送货单-%no%.pdf"_s, 96)},
        .number = number,
        .daysAgo = 0,
        .minute = 636};
}

QList<Person> chineseMeeting()
{
    return {{u"孙雅琳"_s, u"yalin.sun@contoso.cn"_s}, {u"马俊"_s, u"jun.ma@contoso.cn"_s},
            {u"郭丽娜"_s, u"lina.guo@contoso.cn"_s},  {u"周明哲"_s, u"mingzhe.zhou@contoso.cn"_s},
            {u"冯涛"_s, u"tao.feng@contoso.cn"_s},    {u"许静"_s, u"jing.xu@contoso.cn"_s},
            {u"邓伟"_s, u"wei.deng@contoso.cn"_s},    {u"曹敏"_s, u"min.cao@contoso.cn"_s},
            {u"彭宇"_s, u"yu.peng@contoso.cn"_s}};
}

QList<Sample> chineseToday()
{
    const Person lena{u"Lena Hoffmann"_s, u"lena.hoffmann@fabrikam.com"_s};
    Sample first = chineseOrder({u"林晓芸"_s, u"xiaoyun.lin@adventure-works.com"_s}, 48213);
    first.isSeries = true;
    Sample third = chineseOrder({u"田中爱子"_s, u"aiko.tanaka@wingtiptoys.com"_s}, 48215);
    third.body.replace("%first%"_L1, u"爱子"_s);
    third.important = true;
    return {
        {.kind = SampleKind::ReplyAll,
         .subject = u"答复: 汉堡仓库报价 2291"_s,
         .to = {lena, {u"Jonas Beck"_s, u"jonas.beck@fabrikam.com"_s}},
         .cc = {{u"销售部"_s, u"sales@contoso.cn"_s}},
         .body
         = uR"(<p>Hoffmann 女士：</p><p>您好！感谢您的耐心等待。现将我们电话中谈到的汉堡仓库报价发给您，价格有效期至 4 月 30 日。</p>
<table style="border-collapse:collapse;border:1px solid #c8c6c4" border="1" cellpadding="6"><tr><th align="left">项目</th><th align="right">数量</th><th align="right">单价</th><th align="right">合计</th></tr>
<tr><td>托盘货架，4 层</td><td align="right">24</td><td align="right">€ 310.00</td><td align="right">€ 7,440.00</td></tr><tr><td>安全网，3 米</td><td align="right">12</td><td align="right">€ 86.50</td><td align="right">€ 1,038.00</td></tr></table>
<p>我们可以在 {{delivery_date}} 送货。请告知司机应从哪个门进入。</p>)"_s
             + chineseSignature(),
         .files = {fileOf(u"报价-2291.pdf"_s, 212), fileOf(u"平面图.xlsx"_s, 48)},
         .original
         = {.from = lena,
            .text
            = u"<p>安娜，您好！</p><p>请把汉堡仓库的报价发给我们：需要 24 组托盘货架，通道一侧要安全网。Jonas 负责厂房。</p><p>Lena Hoffmann</p>"_s,
            .daysBefore = 2},
         .daysAgo = 0,
         .minute = 638},
        first,
        chineseOrder({u"赵子轩"_s, u"zixuan.zhao@northwindtraders.com"_s}, 48214),
        third,
        {.subject = u"春季价目表"_s,
         .body
         = u"<p>随信附上最新价格。新增档案用移动货架和可用于零下 30 °C 冷库的货架。</p><p>4 月 15 日前下单可享 4% 折扣。</p>"_s
             + chineseSignature(),
         .files = {fileOf(u"春季价目表.pdf"_s, 640)},
         .daysAgo = 0,
         .minute = 621},
        {.kind = SampleKind::Reply,
         .subject = u"答复: 发票 7731"_s,
         .to = {{u"陈思远"_s, u"siyuan.chen@lamnahealthcare.com"_s}},
         .body
         = u"<p>感谢您指出这个问题，更正后的发票（€ 2,318.40）已寄出，原发票作废，您无需再做任何处理。</p>"_s
             + chineseSignature(),
         .original
         = {.text = u"<p>您好，发票 7731 中抽屉柜列了两次（第 3 行和第 5 行），请核对。</p>"_s,
            .later = u"<p>您好，请先不要更正：采购部刚刚确认两行都没有错。我今天给您打电话。</p>"_s},
         .daysAgo = 0,
         .minute = 615},
        {.kind = SampleKind::Forward,
         .subject = u"转发: 续签合同（已签署）"_s,
         .to = {{u"财务部"_s, u"finance@contoso.cn"_s}},
         .body = u"<p>请存档。</p><p>安娜</p>"_s,
         .files = {fileOf(u"续签合同.pdf"_s, 1380)},
         .original = {.from = {u"Piotr Zieliński"_s, u"piotr.zielinski@northwindtraders.com"_s},
                      .text = u"<p>您好，这是我方两位董事签署的合同。</p>"_s},
         .daysAgo = 0,
         .minute = 598},
        {.subject = u"三月例会纪要"_s,
         .to = chineseMeeting(),
         .body
         = u"<p>各位好，现将会议纪要发给大家，详见附件。要点：</p><ul><li>汉堡仓库 5 月 12 日启用，扫描枪由马俊订购。</li><li>超过 90 天的退货先由郭丽娜处理。</li><li>下次例会：4 月 16 日（周四）10:00。</li></ul><p>如有更正请在周五前告诉我。</p>"_s
             + chineseSignature(),
         .daysAgo = 0,
         .minute = 580},
        {.kind = SampleKind::Reply,
         .subject = u"答复: 测试系统访问权限"_s,
         .to = {{u"周明哲"_s, u"mingzhe.zhou@contoso.cn"_s}},
         .body
         = u"明哲，您的权限已开通，用户名与正式系统相同。数据截至上周日，打印不会真正输出，请放心试用。\r\n\r\n安娜"_s,
         .original = {.text = u"<p>安娜，我的测试系统权限开通了吗？想试一下新的拣货单。</p>"_s},
         .isHtml = false,
         .daysAgo = 1,
         .minute = 1012,
         .thread = 3},
        {.subject = u"欢迎加入 Contoso：第一周安排"_s,
         .to = {{u"何佳怡"_s, u"jiayi.he@contoso.cn"_s}},
         .body
         = u"<p>佳怡，欢迎加入！第一周安排如下：</p><table border=\"0\" cellpadding=\"4\"><tr><td><b>周一</b></td><td>9:00 前台领取工牌和电脑</td></tr><tr><td><b>周二</b></td><td>与冯涛参观仓库（请穿平底鞋）</td></tr><tr><td><b>周三</b></td><td>订单系统（一）</td></tr><tr><td><b>周四</b></td><td>与雅琳拜访 Fourth Coffee</td></tr><tr><td><b>周五</b></td><td>订单系统（二），15:00 下午茶</td></tr></table><p>详细安排见附件。</p>"_s
             + chineseSignature(),
         .files = {fileOf(u"第一周.pdf"_s, 148)},
         .daysAgo = 1,
         .minute = 925},
    };
}

QList<Sample> chineseEarlier()
{
    return {
        {.kind = SampleKind::ReplyAll,
         .subject = u"答复: 订单系统培训时间"_s,
         .to = chineseMeeting().mid(1, 5),
         .body
         = u"<p>各位好，周三适合大多数人：<b>4 月 22 日 9:00–12:00</b>，奥斯陆会议室。不能参加的同事请于 4 月 29 日参加。</p>"_s
             + chineseSignature(),
         .original = {.text = u"<p>培训安排在周三还是周四？两个会议室都空着。</p><p>马俊</p>"_s}},
        {.kind = SampleKind::Reply,
         .subject = u"答复: 交货日期"_s,
         .to = {{u"倪维克"_s, u"viktor.nyman@tailspintoys.com"_s}},
         .body
         = u"<p>%first%，您好！第 17 周和第 18 周都可以：第 17 周是周二上午，第 18 周任何一天都行。您希望哪一周？</p>"_s
             + chineseSignature(),
         .original = {.text = u"<p>40 个周转箱什么时候能送到？第 16 周我们休息。</p>"_s},
         .isSeries = true},
        {.subject = u"付款提醒：发票 %no%"_s,
         .to = {{u"应付账款"_s, u"ap@wideworldimporters.com"_s}},
         .body
         = u"您好：\r\n\r\n我司 3 月 2 日开具的发票 %no% 尚未付款。如已付款，请忽略本邮件。\r\n\r\n如有疑问请致电 +49 40 555 0146。\r\n\r\n魏安娜\r\nContoso Storage"_s,
         .isHtml = false,
         .isSeries = true,
         .number = 7702},
        {.subject = u"柏林咖啡店的样品架"_s,
         .to = {{u"Karim Aziz"_s, u"karim.aziz@fourthcoffee"_s}},
         .body = u"<p>您好！三个样品架为您保留到月底，是寄到柏林还是您自提？</p>"_s + chineseSignature()},
        {.subject = u"三月仓库数据"_s,
         .to = {{u"孙雅琳"_s, u"yalin.sun@contoso.cn"_s}},
         .body
         = u"<p>雅琳，这是每周的托盘流量，第 11 周下降是因为盘点。</p><p><img src=\"cid:chart@contoso\" width=\"320\" height=\"160\" alt=\"托盘流量\"></p>"_s
             + chineseSignature(),
         .files = {imageOf(u"chart.png"_s, u"chart@contoso"_s, FileKind::Chart), fileOf(u"三月.xlsx"_s, 36)}},
        {.subject
         = u"关于自 6 月 1 日起调整送货条件以及备件、层板和小件商品最低订货金额的通知，并附常见问题解答"_s,
         .to = {{u"黄思敏"_s, u"simin.huang@margiestravel.com"_s}},
         .body
         = u"<p>%name%，您好！</p><p>自 6 月 1 日起，订单满 € 250 免费送货，否则收取 € 14.50，不论重量。现行合同不受影响。</p>"_s
             + chineseSignature(),
         .isSeries = true},
        {.subject = u"报价 %no%：大跨度货架"_s,
         .to = {{u"陈梅"_s, u"mei.chen@proseware.com"_s}},
         .body
         = u"<p>%first%，您好！</p><p>感谢您的关注。%no2% 组带层板的大跨度货架，每组 <b>€ 129.00</b>，含送货和安装。报价见附件，有效期 30 天。</p>"_s
             + chineseSignature(),
         .files = {fileOf(u"报价-%no%.pdf"_s, 120)},
         .isSeries = true,
         .number = 2304},
        {.kind = SampleKind::Forward,
         .subject = u"转发: 保险证书"_s,
         .to = {{u"彭宇"_s, u"yu.peng@contoso.cn"_s}},
         .body = u"彭宇，这就是海关要的那份。\r\n\r\n安娜"_s,
         .files = {fileOf(u"证书.pdf"_s, 75)},
         .original = {.from = {u"Woodgrove Insurance"_s, u"service@woodgrovebank.com"_s},
                      .text = u"<p>魏女士您好，2026 年证书见附件。</p>"_s,
                      .daysBefore = 6},
         .isHtml = false},
    };
}

} // namespace

QList<Sample> chineseSamples()
{
    static const QList<Sample> samples = chineseToday() + chineseEarlier();
    return samples;
}

} // namespace Sendoff::Practice
