// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real OAuth authority (oidc-provider) with the manners of Microsoft's: node op.mjs FOLDER, where the folder has the
// node_modules. It speaks plain HTTP on a loopback port. The first line of its output is {"port":N}.
//
// One JSON object a line on the standard input tells it what to do ({"do":"set",...}), and {"answer":...} comes back:
//   set      user, ignoreHint, accessLife, refuse (scopes), decline, interval: see `settings`
//   fail     times, status, body, grant: the next token requests (of that grant) are answered so, and nothing is done
//   lose     times, grant: the next token requests are done, and the connection ends without an answer
//   revoke   all grants: no refresh token is good any more
//   issued   every secret it has given out or been told, and what it was asked for
// Before a token answer goes out, {"issued":{access,user,scopes,life}} is printed, and waits for {"do":"seen"}: whoever is to
// accept the token knows it first. It ends when the standard input does.

import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

console.info = console.error; // the library's remarks; the output is for what is said above
const library = resolve(process.argv[2], 'node_modules/oidc-provider/lib/index.js');
const { Provider } = await import(pathToFileURL(library));

const root = '/common/oauth2/v2.0';
const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';
const settings = {
    user: 'anna.weber@contoso.com', // who signs in when the page is not told by login_hint
    ignoreHint: false, // the person signs in as `user` all the same
    accessLife: 3600,
    refuse: [], // scopes the person does not allow
    decline: false, // the person says no, once
    interval: 5, // of the device flow
};
const issued = { access: [], refresh: [], idTokens: [], codes: [], verifiers: [], deviceCodes: [], userCodes: [], requests: [] };
const grants = new Set();
let plans = []; // of "fail" and "lose"
let waiting = []; // for "seen"

function print(object) {
    process.stdout.write(`${JSON.stringify(object)}\n`);
}

function guid(text) {
    const hex = createHash('sha256').update(text).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function claimsOf(user) {
    const [local, domain] = user.split('@');
    return {
        sub: guid(`sub ${user}`),
        oid: guid(`oid ${user}`),
        tid: domain === 'outlook.com' ? personalTenant : guid(`tid ${domain}`),
        name: local.split('.').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' '),
        preferred_username: user,
    };
}

function errorBody(error, number, text) {
    return { error, error_description: `AADSTS${number}: ${text}`, error_codes: [number], timestamp: new Date().toISOString(),
        trace_id: guid(`trace ${Math.random()}`), correlation_id: guid(`correlation ${Math.random()}`) };
}

const server = createServer();
await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
const { port } = server.address();

const provider = new Provider(`http://localhost:${port}`, {
    clients: [{
        client_id: 'desktop',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost/'],
        grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
        response_types: ['code'],
    }],
    scopes: ['openid', 'profile', 'offline_access', 'User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.ReadWrite.Shared', 'Mail.Send.Shared'],
    claims: { openid: ['sub', 'oid', 'tid'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false, // all claims in the id_token
    pkce: { required: () => true, methods: ['S256'] },
    features: { devInteractions: { enabled: false }, deviceFlow: { enabled: true } },
    routes: { authorization: `${root}/authorize`, token: `${root}/token`, device_authorization: `${root}/devicecode`, code_verification: '/device' },
    rotateRefreshToken: true,
    issueRefreshToken: async (ctx, client, code) => code.scopes.has('offline_access'),
    ttl: { AccessToken: () => settings.accessLife, RefreshToken: 86400, DeviceCode: 900, AuthorizationCode: 600, IdToken: 3600, Session: 3600, Grant: 86400, Interaction: 600 },
    findAccount: async (ctx, user) => ({ accountId: user, claims: async () => claimsOf(user) }),
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    cookies: { keys: [guid(`${process.pid} ${Math.random()}`)] },
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
});

// Who is asked answers at once: signs in, then allows (or not).
async function interact(ctx) {
    const details = await provider.interactionDetails(ctx.req, ctx.res);
    let result;
    if (details.prompt.name === 'login') {
        const hint = settings.ignoreHint ? '' : details.params.login_hint;
        result = { login: { accountId: hint || settings.user } };
    } else if (settings.decline) {
        settings.decline = false;
        result = { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent to access the app.' };
    } else {
        const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
        for (const scope of details.params.scope.split(' ')) {
            if (settings.refuse.includes(scope)) grant.rejectOIDCScope(scope);
            else grant.addOIDCScope(scope);
        }
        result = { consent: { grantId: await grant.save() } };
    }
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: true });
}

// Microsoft's page asks who it is and what is allowed without being told to, and knows prompts that the library does not.
async function authorize(ctx, next) {
    const query = { ...ctx.query };
    issued.requests.push({ path: 'authorize', query });
    if (query.prompt !== 'none') query.prompt = 'login consent';
    ctx.query = query;
    await next();
}

async function deviceCode(ctx, next) {
    await next();
    issued.requests.push({ path: 'devicecode', form: ctx.oidc?.body ?? {}, status: ctx.status });
    if (ctx.status !== 200) return;
    delete ctx.body.verification_uri_complete;
    ctx.body.interval = settings.interval;
    ctx.body.message = `Enter the code ${ctx.body.user_code} at ${ctx.body.verification_uri}.`;
    issued.deviceCodes.push(ctx.body.device_code);
    issued.userCodes.push(ctx.body.user_code);
}

function planFor(grant) {
    const plan = plans.find((one) => !one.grant || one.grant === grant);
    if (plan && --plan.times <= 0) plans = plans.filter((one) => one !== plan);
    return plan;
}

// A form is read once: here, and the library is given it.
async function formOf(ctx) {
    const parts = [];
    for await (const part of ctx.req) parts.push(part);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()));
    ctx.req.body = form;
    return form;
}

function asMicrosoft(ctx, form) {
    const { error } = ctx.body;
    if (error === 'access_denied') ctx.body = errorBody('authorization_declined', 70015, 'The user declined.');
    else if (error === 'authorization_pending') ctx.body = errorBody(error, 70016, 'Authorization is pending.');
    else if (error === 'invalid_scope' && form.grant_type === 'refresh_token')
        ctx.body = { ...errorBody('invalid_grant', 65001, 'The user or administrator has not consented.'), suberror: 'consent_required' };
    else if (error === 'invalid_grant') ctx.body = errorBody(error, form.code_verifier ? 501481 : 70000, 'The provided grant has expired or is invalid.');
}

async function told(answer) {
    const { access_token: access, expires_in: life, scope } = answer;
    const { accountId: user } = await provider.AccessToken.find(access);
    const seen = new Promise((done) => { waiting.push(done); });
    print({ issued: { access, life, user, scopes: scope.split(' ') } });
    await seen;
}

async function token(ctx, next) {
    const form = await formOf(ctx);
    const request = { path: 'token', form };
    issued.requests.push(request);
    if (form.code_verifier) issued.verifiers.push(form.code_verifier);
    const plan = planFor(form.grant_type);
    if (plan?.do === 'fail') {
        ctx.status = plan.status ?? 400;
        ctx.body = plan.body ?? {};
    } else {
        await next();
        if (ctx.body?.error) asMicrosoft(ctx, form);
    }
    request.status = ctx.status;
    request.error = ctx.body?.error;
    if (ctx.status === 200 && ctx.body?.access_token) {
        ctx.body.scope = ctx.body.scope.split(' ').filter((scope) => scope !== 'offline_access').join(' '); // never named
        issued.access.push(ctx.body.access_token);
        if (ctx.body.refresh_token) issued.refresh.push(ctx.body.refresh_token);
        if (ctx.body.id_token) issued.idTokens.push(ctx.body.id_token);
        grants.add((await provider.AccessToken.find(ctx.body.access_token)).grantId);
        await told(ctx.body);
    }
    if (plan?.do === 'lose') {
        ctx.respond = false;
        ctx.req.socket.destroy();
    }
}

provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interaction/')) return interact(ctx);
    if (ctx.path === `${root}/authorize`) return authorize(ctx, next);
    if (ctx.path === `${root}/devicecode`) return deviceCode(ctx, next);
    if (ctx.path === `${root}/token`) return token(ctx, next);
    return next();
});
provider.on('authorization.success', (ctx, out) => { if (out?.code) issued.codes.push(out.code); });
for (const event of ['server_error', 'authorization.error', 'grant.error', 'device_authorization.error'])
    provider.on(event, (ctx, error) => console.error(event, error.message, error.error_description ?? error.stack, error.error_detail ?? ''));

const acts = {
    set: async ({ do: act, ...values }) => Object.assign(settings, values),
    fail: async (plan) => plans.push({ times: 1, ...plan }),
    lose: async (plan) => plans.push({ times: 1, ...plan }),
    revoke: async () => {
        for (const grant of grants) {
            await provider.RefreshToken.revokeByGrantId(grant);
            await provider.AccessToken.revokeByGrantId(grant);
        }
    },
    issued: async () => issued,
    seen: async () => waiting.shift()?.(),
};
const input = createInterface({ input: process.stdin });
input.on('line', async (line) => {
    const order = JSON.parse(line);
    const answer = await acts[order.do](order);
    if (order.do !== 'seen') print({ answer: answer ?? {} });
});
input.on('close', () => process.exit(0));

server.on('request', provider.callback());
print({ port });
