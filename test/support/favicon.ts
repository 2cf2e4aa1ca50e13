/** public/favicon.svg: the mark in the colours of the site, written by `npm run pictures`. */
import { cover, lines } from '../../src/site/mark.ts';
import { read } from './files.ts';

const tokens = read('src/styles/tokens.css');

/** What a token is in the light theme and in the dark one. */
function colours(token: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((\\S+), (\\S+)\\)`).exec(tokens) ?? [];
  if (!light || !dark) throw new Error(`src/styles/tokens.css has no colours for --${token}.`);
  return { light, dark };
}

export const stroke = 'fill="none" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"';

export function favicon(): string {
  const [accent, on] = [colours('accent'), colours('on-accent')];
  const style = `.c{fill:${accent.light}}.l{stroke:${on.light}}@media(prefers-color-scheme:dark){.c{fill:${accent.dark}}.l{stroke:${on.dark}}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Pullbook</title><style>${style}</style><path class="c" d="${cover}"/><path class="l" d="${lines}" ${stroke}/></svg>\n`;
}
