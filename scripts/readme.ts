/** `node scripts/readme.ts`: writes the README's table of variables from `config.ts`, which is the only reader of the environment. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardValue, VARIABLES } from '../packages/server/src/config.ts';

export const README = join(import.meta.dirname, '../README.md');
const TABLE = /<!-- variables -->[^]*<!-- \/variables -->/;

/** The README with the table as `config.ts` has it. */
export function withVariables(readme: string): string {
  const rows = Object.entries(VARIABLES).map(([name, { help }]) => {
    const standard = standardValue(name as keyof typeof VARIABLES);
    return `| \`${name}\` | ${standard === undefined ? '' : `\`${standard}\``} | ${help} |`;
  });
  return readme.replace(
    TABLE,
    ['<!-- variables -->', '| variable | default | |', '|---|---|---|', ...rows, '<!-- /variables -->'].join(
      '\n',
    ),
  );
}

if (import.meta.main) await writeFile(README, withVariables(await readFile(README, 'utf8')));
