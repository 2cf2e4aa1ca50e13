/** What `npm run fix` does to French: only what french.ts asks for, and nothing that is set already. */
import { describe, expect, it } from 'vitest';
import { filesBelow, read } from '../support/files.ts';
import { frenchFaults } from '../support/site/french.ts';
import { pageSetAsFrench, textsSetAsFrench } from '../support/site/set-french.ts';

const typed = "l'image : « non » ; quoi ? tout !";
const set = 'l’image\u00a0: «\u00a0non\u00a0»\u00a0; quoi\u00a0? tout\u00a0!';

describe('npm run fix sets', () => {
  it('the French text, and no other', () => {
    expect(frenchFaults(set)).toEqual([]);
    expect(textsSetAsFrench(`const a = { en: "${typed}", fr: "${typed}" };`)).toBe(
      `const a = { en: "${typed}", fr: "${set}" };`,
    );
    expect(textsSetAsFrench("const a = { fr: 'l\\'image' };")).toBe("const a = { fr: 'l’image' };");
  });

  it('what the check asks for, which is nothing in backquotes: a tool prints that', () => {
    expect(frenchFaults('si `a` contient `enabled: true`, ou `x?` ; sinon')).toHaveLength(1);
    expect(frenchFaults('`a`: b')).toHaveLength(1);
    expect(frenchFaults('si `enabled: true`\u00a0; sinon')).toEqual([]);
  });

  it('what a function says in French, but not its code', () => {
    const code = (text: string) => `const a = { fr: (on: boolean) => (on ? \`${text}\${on}\` : 'x') };`;
    expect(textsSetAsFrench(code(`${typed} `))).toBe(code(`${set} `));
  });

  it('the prose of a page, but not its code', () => {
    const page = (text: string) => `---\ntitle: a ; b\n---\n<A b={c ? d : e} />\n\n${text} \`a ? b : c\`\n`;
    expect(pageSetAsFrench(page(typed))).toBe(page(set));
  });

  it('nothing that is set already', () => {
    const texts = filesBelow('src').filter((path) => path.endsWith('.ts'));
    const pages = filesBelow('content/fr').filter((path) => path.endsWith('.mdx'));
    const changed = [
      ...texts.filter((path) => textsSetAsFrench(read(path)) !== read(path)),
      ...pages.filter((path) => pageSetAsFrench(read(path)) !== read(path)),
    ];
    expect(changed, 'run npm run fix, which sets French as French is').toEqual([]);
  });
});
