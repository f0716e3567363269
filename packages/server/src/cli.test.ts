import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './cli.ts';
import { readConfig } from './config.ts';
import { addFirm } from './firms/firm-command.ts';
import { realWorld } from './platform/world.ts';
import { startSandbox } from './sandbox/sandbox.ts';
import { startService } from './service.ts';

describe('the command line', () => {
  let folder: string;
  let told: { out: string[]; err: string[] };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-cli-'));
    told = { out: [], err: [] };
    process.env['DATA_DIR'] = folder;
  });
  afterEach(async () => {
    delete process.env['DATA_DIR'];
    delete process.env['HOST'];
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
  });

  const asked = async (...argv: string[]): Promise<unknown> => {
    await run(argv, { out: (line) => told.out.push(line), err: (line) => told.err.push(line) });
    return process.exitCode;
  };

  test('answers an unknown verb with the verbs there are, and fails', async () => {
    expect(await asked('constructor')).toBe(1);
    expect(told.err.join('\n')).toMatch(/no verb “constructor”[^]*serve[^]*sandbox/);
    expect(told.out).toEqual([]);
  });

  test('lists its verbs when asked for help, and succeeds', async () => {
    expect(await asked('help')).toBe(0);
  });

  test('brings an empty folder to the newest schema, twice without harm', async () => {
    expect(await asked('migrate')).toBe(0);
    expect(await asked('migrate')).toBe(0);
    expect(await readdir(folder)).toContain('parenthese.db');
  });

  test('proves and rebuilds the log of each firm, on the data of the last service', async () => {
    const config = { ...readConfig(), port: 0 };
    const logger = { error: () => {}, info: () => {} };
    await (await startSandbox({ config, world: realWorld, logger })).stop();
    expect(await asked('verify')).toBe(0);
    expect(await asked('verify', 'marchand')).toBe(0);
    expect(await asked('rebuild', 'durand')).toBe(0);
    expect(told.out).toEqual([
      expect.stringMatching(/^durand: whole\. \d+ events\.$/),
      expect.stringMatching(/^marchand: whole/),
      expect.stringMatching(/^marchand: whole/),
      expect.stringMatching(/^durand: all readings made again/),
    ]);
  });

  test('lets somebody in again who has lost password and telephone', async () => {
    const config = { ...readConfig(), port: 0 };
    const logger = { error: () => {}, info: () => {} };
    await (await startSandbox({ config, world: realWorld, logger })).stop();
    expect(await asked('account', 'open', 'admin@durand.example')).toBe(0);
    expect(told.out[1]).toMatch(/\/console\/reset#token=[\w-]{43}$/);
    expect(await asked('account', 'open', 'personne@durand.example')).toBe(1);
    expect(await asked('account', 'open', 'removed@durand.example')).toBe(1);
    expect(await asked('account', 'open')).toBe(1);
  });

  test('fails to prove what is not there, and says so', async () => {
    expect(await asked('verify')).toBe(1);
    expect(await asked('verify', 'inconnu')).toBe(1);
    expect(await asked('verify', '--all')).toBe(1);
    expect(told.out).toEqual(['There is no firm yet.', 'There is no firm “inconnu”.']);
  });

  test('makes a firm by its flags, and says where its admin goes on', async () => {
    const flags = ['--name', 'Cabinet Durand', '--email', 'ana@durand.example', '--admin', 'Me Ana Durand'];
    expect(await asked('firm', 'add', ...flags, '--profile', 'quebec', '--phone', '514 555-0199')).toBe(0);
    expect(told.out).toEqual([
      expect.stringMatching(/^Cabinet Durand is there: http:\/\/\S+\/c\/durand$/),
      expect.stringMatching(/\/console\/reset#token=[\w-]{43}$/),
      expect.stringMatching(/\/console$/),
    ]);
    const token = told.out[1]!.split('token=')[1]!;
    const config = { ...readConfig(), port: 0, demo: false };
    const logger = { error: () => {}, info: () => {} };
    const { app, url, stop } = await startService({ config, world: realWorld, logger, timers: false });
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const newPassword = 'douze signes au moins';
    expect((await post('/v1/auth/reset-password', { token, newPassword })).status).toBe(200);
    const credentials = { email: 'ana@durand.example', password: newPassword };
    expect((await post('/v1/auth/sign-in/email', credentials)).status).toBe(200);
    expect(await app.parts.setup.code()).toBeNull();
    await stop();
  });

  test.each([
    [['firm'], /firm add/],
    [['firm', 'remove'], /firm add/],
    [['firm', 'add'], /Name of the firm: give it by --name/],
    [['firm', 'add', '--nom', 'x'], /--nom/],
    [['firm', 'add', '--name', 'N', '--email', 'x', '--admin', 'A'], /^--email: This e-mail address/],
    [['firm', 'add', '--name', 'N', '--email', 'a@n.fr', '--admin', ' '], /^--admin: /],
    [['firm', 'add', '--name', 'N', '--email', 'a@n.fr', '--admin', 'A', '--phone', '12'], /^--phone: /],
    [['firm', 'add', '--name', 'N', '--email', 'a@n.fr', '--admin', 'A', '--accent', 'bleu'], /^--accent: /],
  ])('makes no firm by %j, and says what is missing', async (argv, words) => {
    expect(await asked(...argv)).toBe(1);
    expect(told.err[0]).toMatch(words);
    expect(await asked('verify')).toBe(1);
    expect(told.out).toEqual(['There is no firm yet.']);
  });

  test('asks at a terminal for what no flag has told, again while the answer is none', async () => {
    const answers = ['', 'Cabinet Durand', 'sans arobase', 'ana@durand.example', 'Me Ana Durand'];
    const questions: string[] = [];
    const ask = async (question: string) => {
      questions.push(question);
      return answers.shift() ?? '';
    };
    expect(await addFirm({}, ask, (line) => told.out.push(line))).toBe(0);
    expect(questions).toEqual([
      'Name of the firm: ',
      expect.stringMatching(/firm’s name[^]*\nName of the firm: $/),
      'E-mail of its admin: ',
      expect.stringMatching(/not complete[^]*\nE-mail of its admin: $/),
      'Name of the admin, as shown to people: ',
    ]);
    expect(told.out[0]).toContain('/c/durand');
  });

  test('tells a wrong setting by its variable, and fails', async () => {
    process.env['PORT'] = 'http';
    expect(await asked('migrate')).toBe(1);
    delete process.env['PORT'];
    expect(told.err).toEqual(['PORT must be a port number (it is “http”).']);
  });

  test('refuses a sandbox where there is something already, and changes nothing there', async () => {
    await writeFile(join(folder, 'parenthese.db'), 'somebody’s data');
    expect(await asked('sandbox')).toBe(1);
    expect(told.err[0]).toContain('DATA_DIR is not empty');
    expect(await readdir(folder)).toEqual(['parenthese.db']);
  });

  test('refuses a sandbox that other machines could reach', async () => {
    process.env['HOST'] = '0.0.0.0';
    expect(await asked('sandbox')).toBe(1);
    expect(told.err[0]).toContain('HOST must be a loopback address');
  });

  test.each([['--port'], ['--port', 'x'], ['--port', '70000'], ['--firm', 'x'], ['there']])(
    'refuses sandbox %s %s',
    async (...args) => {
      expect(await asked('sandbox', ...args)).toBe(1);
      expect(told.err).toHaveLength(1);
    },
  );
});
