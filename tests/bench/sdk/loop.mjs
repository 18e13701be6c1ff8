// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one writes with the official SDK to send drafts: node loop.mjs plain|pool|batch ROOT, the drafts' ids as
// a JSON list on standard input. Prints {"seconds", "sent", "failed"}: what the program was told.

import { Client } from '@microsoft/microsoft-graph-client';
import { readFileSync } from 'node:fs';

const [mode, root] = process.argv.slice(2);
const ids = JSON.parse(readFileSync(0, 'utf8'));
const url = new URL(root);
const client = Client.init({
    baseUrl: `${url.origin}/`,
    defaultVersion: url.pathname.slice(1),
    // The SDK gives a token to https hosts only; the practice service, on loopback, does without here.
    authProvider: (done) => done(null, 'none'),
});

let sent = 0;
let failed = 0;
const path = (id) => `/me/messages/${encodeURIComponent(id)}/send`;

async function sendOne(id) {
    try {
        await client.api(path(id)).header('Prefer', 'IdType="ImmutableId"').post();
        ++sent;
    } catch (error) {
        if (failed++ === 0)
            console.error(`the first failure: ${error.statusCode} ${error.code} ${error.message}`);
    }
}

async function plain() {
    for (const id of ids)
        await sendOne(id);
}

async function pool() {
    const left = [...ids];
    const worker = async () => {
        while (left.length > 0)
            await sendOne(left.shift());
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
}

async function batch() {
    for (let first = 0; first < ids.length; first += 20) {
        // As JSON: the SDK's own BatchRequestContent makes relative urls of Microsoft's hosts only.
        const requests = ids.slice(first, first + 20).map((id, i) => ({
            id: String(i + 1),
            method: 'POST',
            url: path(id),
            headers: {},
            body: {},
        }));
        try {
            const { responses } = await client.api('/$batch').post({ requests });
            const done = responses.filter(({ status }) => status < 300).length;
            sent += done;
            failed += requests.length - done;
        } catch {
            failed += requests.length;
        }
    }
}

const begun = performance.now();
await { plain, pool, batch }[mode]();
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000, sent, failed }));
