import { beforeAll, describe, expect, test } from 'vitest';
import { BASE_URL } from './platform/testing/test-app.ts';
import { sandboxApp, SITE_OF, type SandboxApp } from './platform/testing/sandbox-app.ts';

describe('a page', () => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp();
  });

  /** The directives of a page's policy by name. Its file need not be built: the policy stands before it. */
  async function policyOf(path: string): Promise<Readonly<Record<string, string>>> {
    const { headers } = await t.app.request(`${BASE_URL}${path}`);
    const directives = (headers.get('content-security-policy') ?? '').split('; ');
    return Object.fromEntries(
      directives.map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
  }

  test.each(['/panel?firm=durand', '/c/durand', '/survey?firm=durand'])(
    'that a firm embeds may be framed by that firm’s site and no other: %s',
    async (path) => {
      expect((await policyOf(path))['frame-ancestors']).toBe(SITE_OF.durand);
      const other = path.replace('durand', 'marchand');
      expect((await policyOf(other))['frame-ancestors']).toBe(SITE_OF.marchand);
    },
  );

  test.each([
    '/panel',
    '/panel?firm=',
    '/panel?firm=inconnu',
    '/panel?firm=durand%3B%20frame-ancestors%20*',
    '/panel?firm=durand%0d%0aX-Evil:%201',
    '/panel?firm[]=durand',
    '/c/inconnu',
    '/survey?firm=inconnu',
    '/console',
    '/console/conversations/01900000-0000-7000-8000-000000000000',
    '/v1/staff/me',
    '/healthz',
    '/nowhere',
  ])('is framed by nobody: %s', async (path) => {
    expect((await policyOf(path))['frame-ancestors']).toBe("'none'");
  });

  test.each(['/panel?firm=durand', '/c/durand', '/survey?firm=durand', '/console'])(
    'runs and reaches nothing but this service, and turns no text into markup: %s',
    async (path) => {
      expect(await policyOf(path)).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'connect-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'require-trusted-types-for': "'script'",
      });
      expect(JSON.stringify(await policyOf(path))).not.toMatch(/unsafe|\*|https?:\/\/(?!durand)/);
    },
  );

  test.each(['/parenthese.js', '/assets/missing.js', '/v/0.1.0/parenthese.js'])(
    'of another site may load the tag’s own file %s',
    async (path) => {
      const { headers } = await t.app.request(`${BASE_URL}${path}`, {
        headers: { origin: 'https://a.example' },
      });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.has('access-control-allow-credentials')).toBe(false);
    },
  );

  test.each([
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/pages/panel.html',
    '/panel-assets/..%2findex.html',
    '/console-assets/%00',
  ])('lies nowhere but where it was built: %s', async (path) => {
    expect((await t.app.request(`${BASE_URL}${path}`)).status).toBe(404);
  });

  test('of the console may be installed, and starts no worker but the service’s own', async () => {
    expect(await policyOf('/console')).toMatchObject({ 'manifest-src': "'self'", 'worker-src': "'self'" });
    expect(await policyOf('/panel?firm=durand')).not.toHaveProperty('worker-src');
  });

  test('may let the console’s worker speak to this service, load nothing, and reach no further than the console', async () => {
    const { headers } = await t.app.request(`${BASE_URL}/console/worker.js`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('service-worker-allowed')).toBe('/console');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
