/** Who is not let in, however they ask: over raw sockets, as browsers would send some of this only under attack. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dashboard, type DashboardClient, startDashboard } from '../../support/dashboard.ts';
import { makeProject, type Project } from '../../support/project.ts';
import { type RawAnswer, requestText, sendRaw } from '../../support/raw.ts';

let project: Project;
let dashboard: Dashboard;
let client: DashboardClient;

beforeAll(async () => {
  project = await makeProject();
  dashboard = await startDashboard(project, '--control');
  client = await dashboard.signIn();
});

afterAll(async () => {
  await dashboard[Symbol.asyncDispose]();
  await project[Symbol.asyncDispose]();
});

type Header = readonly [name: string, value: string];

const host = (): Header => ['Host', `127.0.0.1:${dashboard.port}`];
const cookie = (): Header => ['Cookie', client.cookie];
const origin = (): Header => ['Origin', client.origin];

const get = (target: string, ...headers: readonly Header[]): Promise<RawAnswer> =>
  sendRaw(dashboard.port, requestText(target, headers));

const post = (body: string, ...headers: readonly Header[]): Promise<RawAnswer> =>
  sendRaw(
    dashboard.port,
    requestText('/control', [...headers, ['Content-Length', String(Buffer.byteLength(body))]], 'POST') + body,
  );

/** Nothing of what the server has to tell is in an answer. */
function expectNothing({ headers, body }: RawAnswer): void {
  expect(headers.has('set-cookie')).toBe(false);
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(body).not.toMatch(/<html|"tasks"|import|root:/);
}

test('with host and cookie, a request is answered: what follows is refused for one reason each', async () => {
  expect(await get('/session', host(), cookie())).toMatchObject({ status: 200 });
  expect(await get('/session', host(), cookie(), origin())).toMatchObject({ status: 200 });
  expect(
    await post('{"do":"stop"}', host(), cookie(), origin(), ['Content-Type', 'application/json']),
  ).toMatchObject({
    status: 200,
    body: '{"message":"No workers run."}',
  });
});

const PATHS = [
  '/',
  '/page.js',
  '/style.css',
  '/session',
  '/events',
  '/tasks/1',
  '/tasks/1/diff',
  '/tasks/1/conversation',
  '/jobs/abcdef/diff',
  '/graph',
  '/nothing',
  '/?token=',
  '/?tokens=x',
];

test.concurrent.each(PATHS)('without the cookie, %s is nothing but a word what to do', async (path) => {
  for (const headers of [
    [host()],
    [host(), ['Cookie', ''] as const],
    [host(), ['Cookie', `klauss_${dashboard.port}=`] as const],
    [host(), ['Cookie', client.cookie.slice(0, -1)] as const],
    [host(), ['Cookie', `${client.cookie}x`] as const],
    [host(), ['Cookie', client.cookie.replace(/_\d+/, '_1')] as const],
    [host(), ['Authorization', `Bearer ${client.cookie.split('=')[1]}`] as const],
  ]) {
    const answer = await get(path, ...headers);
    expect(answer).toMatchObject({ status: 401, body: expect.stringContaining('klauss dashboard --web') });
    expectNothing(answer);
  }
});

test('without the cookie, no order is taken', async () => {
  const answer = await post('{"do":"stop"}', host(), origin(), ['Content-Type', 'application/json']);
  expect(answer.status).toBe(401);
  expectNothing(answer);
});

test('wrong tokens let nobody in, and do not use up the right one', async () => {
  const token = new URL(dashboard.address()).searchParams.get('token') ?? '';
  expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
  const key = client.cookie.split('=')[1] ?? '';
  const wrong = [
    '',
    token.slice(0, -1),
    `${token}x`,
    token.toLowerCase(),
    token.toUpperCase(),
    `%20${token}`,
    `${token}%00`,
    encodeURIComponent('\u{1F511}'),
    key,
    'a'.repeat(43),
    'a'.repeat(8_000),
    'undefined',
    'null',
  ];
  for (const one of wrong) {
    const answer = await get(`/?token=${one}`, host());
    expect(answer, one).toMatchObject({ status: 401 });
    expectNothing(answer);
  }
  for (const target of [
    `/?token=${token}&token=${token}`,
    `/?token=${token}&token=x`,
    `/?token=x&token=${token}`,
    `/?token[]=${token}`,
    `/session?token=${token}`,
    `/page.js?token=${token}`,
    `//?token=${token}`,
    `/?TOKEN=${token}`,
    `/#?token=${token}`,
  ]) {
    const answer = await get(target, host());
    expect(answer, target).toMatchObject({ status: 401 });
    expectNothing(answer);
  }
  // A look ahead must not use it up either.
  expect((await sendRaw(dashboard.port, requestText(`/?token=${token}`, [host()], 'HEAD'))).status).toBe(401);
  expect(new URL(dashboard.address()).searchParams.get('token')).toBe(token);
});

test('a token opens once; the next address is told for another browser', async () => {
  const opened = dashboard.address();
  const target = opened.slice(new URL(opened).origin.length);
  const [first, second] = await Promise.all([get(target, host()), get(target, host())]);
  expect([first.status, second.status].toSorted()).toEqual([303, 401]);
  const entered = first.status === 303 ? first : second;
  expect(entered.headers.get('location')).toBe('/');
  expect(entered.headers.get('set-cookie')).toMatch(
    new RegExp(`^klauss_${dashboard.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
  );
  expect(await get(target, host())).toMatchObject({ status: 401 });
  await expect.poll(() => dashboard.address()).not.toBe(opened);
  await dashboard.stderr.until(/for another browser/);
  const another = await dashboard.signIn();
  expect((await another.get('/session')).status).toBe(200);
});

test('a browser that was let in may open an old address again', async () => {
  const answer = await get('/?token=used', host(), cookie());
  expect(answer).toMatchObject({ status: 303 });
  expect(answer.headers.get('location')).toBe('/');
});

test('the host must be this very server', async () => {
  const { port } = dashboard;
  expect(await get('/session', ['Host', `localhost:${port}`], cookie())).toMatchObject({ status: 200 });
  const foreign = [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    'localhost',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}0`,
    `127.0.0.1:${port}.evil.example`,
    `localhost.:${port}`,
    `127.0.0.1.nip.io:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `0x7f.1:${port}`,
    `0.0.0.0:${port}`,
    `127.0.0.2:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `[::]:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port}@evil.example`,
    `127.0.0.1:${port}/`,
    `127.0.0.1:${port}#`,
    `127.0.0.1:${port},evil.example`,
    `127.0.0.1 :${port}`,
    `evil.example\t127.0.0.1:${port}`,
    '',
    '"',
    '%',
    'http://127.0.0.1',
  ];
  for (const one of foreign) {
    for (const target of ['/session', '/events', dashboard.address().replace(/^http:\/\/[^/]+/, '')]) {
      const answer = await get(target, ['Host', one], cookie());
      expect(answer, `${one} ${target}`).toMatchObject({ status: 403 });
      expectNothing(answer);
    }
  }
});

test('a host that is missing or told twice is none', async () => {
  expect((await get('/session', cookie())).status).toBe(400);
  const old = await sendRaw(dashboard.port, requestText('/session', [cookie()], 'GET', '1.0'));
  expect(old.status).toBe(403);
  expectNothing(old);
  expect((await get('/session', host(), ['Host', 'evil.example'], cookie())).status).toBe(403);
  expect((await get('/session', ['Host', 'evil.example'], host(), cookie())).status).toBe(403);
  expect(
    (await get('/session', ['Host', 'evil.example'], ['X-Forwarded-Host', host()[1]], cookie())).status,
  ).toBe(403);
});

test('an origin, where the browser tells one, must be this very server', async () => {
  const { port } = dashboard;
  const foreign = [
    'null',
    '',
    'http://evil.example',
    `http://evil.example:${port}`,
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
    'http://127.0.0.1',
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}.evil.example`,
    `http://127.0.0.1:${port}/`,
    `http://[::1]:${port}`,
    'file://',
    'chrome-extension://abc',
    `HTTP://127.0.0.1:${port}`,
  ];
  for (const one of foreign) {
    for (const path of ['/', '/session', '/events', '/tasks/1', '/page.js']) {
      const answer = await get(path, host(), cookie(), ['Origin', one]);
      expect(answer, `${one} ${path}`).toMatchObject({ status: 403 });
      expectNothing(answer);
    }
    const order = await post(
      '{"do":"stop"}',
      host(),
      cookie(),
      ['Origin', one],
      ['Content-Type', 'application/json'],
    );
    expect(order, one).toMatchObject({ status: 403 });
  }
  expect((await get('/session', host(), cookie(), origin(), ['Origin', 'http://evil.example'])).status).toBe(
    403,
  );
});

test('a browser that says that another site asks is refused, whatever it asks for', async () => {
  for (const site of ['cross-site', 'same-site', 'something', '']) {
    for (const path of ['/', '/session', '/events', dashboard.address().replace(/^http:\/\/[^/]+/, '')]) {
      const answer = await get(path, host(), cookie(), ['Sec-Fetch-Site', site]);
      expect(answer, `${site} ${path}`).toMatchObject({ status: 403 });
      expectNothing(answer);
    }
  }
  for (const site of ['same-origin', 'none']) {
    expect(await get('/session', host(), cookie(), ['Sec-Fetch-Site', site])).toMatchObject({ status: 200 });
  }
});

test('what a form or an image of a foreign page could send does nothing', async () => {
  const order = '{"do":"stop"}';
  const json: Header = ['Content-Type', 'application/json'];
  expect((await post(order, host(), cookie(), json)).status).toBe(403);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/plain; a=application/json',
    '',
  ]) {
    const answer = await post(order, host(), cookie(), origin(), ['Content-Type', type]);
    expect(answer, type).toMatchObject({ status: 400 });
  }
  expect((await post(order, host(), cookie(), origin())).status).toBe(400);
  expect((await get('/control?do=stop', host(), cookie())).status).toBe(404);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'])(
  '%s is not answered',
  async (method) => {
    for (const path of ['/', '/control', '/events', '*']) {
      const answer = await sendRaw(
        dashboard.port,
        requestText(path, [host(), cookie(), origin(), ['Access-Control-Request-Method', 'POST']], method),
      );
      expect(answer, path).toMatchObject({ status: 405 });
      expectNothing(answer);
    }
  },
);

test('neither a tunnel nor another protocol is opened', async () => {
  const tunnel = await sendRaw(dashboard.port, requestText('example.org:80', [host(), cookie()], 'CONNECT'));
  expect(tunnel.status).toBe(0);
  const upgrade = await sendRaw(
    dashboard.port,
    `GET /session HTTP/1.1\r\nHost: ${host()[1]}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  );
  expect(upgrade.status).toBe(401);
});

test('HEAD tells no more than GET, and opens no stream', async () => {
  for (const path of ['/', '/session', '/events', '/tasks/1/conversation']) {
    const answer = await sendRaw(dashboard.port, requestText(path, [host(), cookie()], 'HEAD'));
    expect(answer.body, path).toBe('');
  }
});

const OUTSIDE = [
  '/../package.json',
  '/../../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/.%2e/package.json',
  '/%c0%ae%c0%ae/package.json',
  '/page.js/../../package.json',
  '/page.js%00.css',
  '/page.js%00',
  '/./page.js/.',
  '//etc/passwd',
  '///etc/passwd',
  '/etc/passwd',
  '/%2fetc%2fpasswd',
  '/file:///etc/passwd',
  '/index.html',
  '/page.js/',
  '/PAGE.JS',
  '/page%2ejs%2f',
  '/.klauss/klauss.db',
  '/server.js',
  '/cli.js',
  '/tasks/..%2f..%2fpage.js',
  '/tasks/1%2e5',
  '/tasks/-1',
  '/tasks/1e9',
  '/tasks/0x1',
  '/tasks/%31%00',
  '/jobs/..%2f..%2fetc/diff/x',
  '/proc/self/environ',
  '/;/page.js',
  '/page.js;x',
  '/%',
  '/%zz',
  '/%e0%a4%a',
  '/\u00e9',
  '/__proto__',
  '/constructor',
  '/tasks/__proto__',
];

test.each(OUTSIDE)('%s is none of the files', async (target) => {
  const answer = await get(target, host(), cookie());
  expect([400, 404]).toContain(answer.status);
  expectNothing(answer);
});

test('a target that is a whole address is none', async () => {
  for (const target of [
    `http://${host()[1]}/session`,
    'http://evil.example/session',
    'HTTP://x/session',
    'session',
    '?token=x',
    'file:///etc/passwd',
    '*',
  ]) {
    const answer = await get(target, host(), cookie());
    expect(answer, target).toMatchObject({ status: 400 });
    expectNothing(answer);
  }
});

test('what is too large is refused', async () => {
  expect((await get(`/${'a'.repeat(20_000)}`, host(), cookie())).status).toBe(431);
  expect((await get('/session', host(), cookie(), ['X', 'a'.repeat(20_000)])).status).toBe(431);
  expect((await get(`/${'a'.repeat(10_000)}`, host(), cookie())).status).toBe(404);
  const json: Header = ['Content-Type', 'application/json'];
  const large = `{"do":"pause","job":"${'a'.repeat(17_000)}"}`;
  expect((await post(large, host(), cookie(), origin(), json)).status).toBe(413);
  const chunked = requestText(
    '/control',
    [host(), cookie(), origin(), json, ['Transfer-Encoding', 'chunked']],
    'POST',
  );
  const chunk = `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`;
  expect((await sendRaw(dashboard.port, chunked + chunk)).status).toBe(413);
});

test('what is no HTTP is refused', async () => {
  for (const text of [
    '\r\n\r\n\r\n\0\0\0\0',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a greeting of TLS\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    `POST /control HTTP/1.1\r\nHost: ${host()[1]}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /control HTTP/1.1\r\nHost: ${host()[1]}\r\nContent-Length: -1\r\n\r\n`,
  ]) {
    const answer = await sendRaw(dashboard.port, text);
    expect([0, 400, 505], JSON.stringify(text)).toContain(answer.status);
    expectNothing(answer);
  }
});

test('every answer tells the browser to keep others out and nothing in', async () => {
  const answers = [
    await get('/', host(), cookie()),
    await get('/page.js', host(), cookie()),
    await get('/session', host(), cookie()),
    await get('/nothing', host(), cookie()),
    await get('/', host()),
    await get('/', ['Host', 'evil.example']),
    await get('/tasks/1', host(), cookie()),
    await post('{}', host(), cookie(), origin(), ['Content-Type', 'application/json']),
  ];
  for (const { headers } of answers) {
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(
      [...headers.keys()].filter((name) => /^(access-control-|server$|x-powered-by)/.test(name)),
    ).toEqual([]);
  }
});

test('after all that, the server lives and has said nothing of it', async () => {
  expect((await client.get('/session')).status).toBe(200);
  expect(dashboard.stderr.text()).not.toMatch(/defect|Error|at /);
});
