/** `npm run new -- signature <cause> <id>`: one wording of a message that has this cause. */
import { type CauseId, causeIds, precisions } from '../../src/causes/model.ts';
import { withBlock, withImport } from './edit.ts';
import { type Plan, requireKebabCase, requireNewId, requireNoMore, requireOneOf } from './plan.ts';

export function newSignature(plan: Plan, [causeName, signatureId, ...rest]: readonly string[]): void {
  const cause = requireOneOf(causeIds, causeName, 'cause');
  const id = requireKebabCase(signatureId, 'id of a signature');
  requireNoMore(rest);
  requireNewId(plan, 'signatures', id);

  const file = `src/causes/${cause}`;
  plan.edit(`${file}.ts`, (text) =>
    withBlock(withImport(text, ['exact'], './model.ts'), '\n  signatures: {', '  },', pattern(id)),
  );
  plan.edit(`${file}.words.ts`, (text) => withBlock(text, '\n  signatures: {', '  },\n};', words(id, cause)));
  // What is not about a pull proves nothing about one: it has a redirect.
  if (cause !== 'not-a-pull-failure')
    plan.edit(`${file}.proof.ts`, (text) => withBlock(text, `: ProofsOf<`, '};', proof(id)));
  plan.edit(`${file}.samples.ts`, (text) => withBlock(text, ': Samples = {', '};', samples(id)));

  plan.next('Fill in what this lists: npm test -- test/repository/unfinished.test.ts');
  plan.next('Try the pattern: npm test -- test/match');
  plan.next('npm run fix, then npm test');
}

function pattern(id: string): string {
  return `    // FILL IN: the words that are printed for this reason only, in lower case, gaps bounded: \`.{0,80}\`, never \`.*\`.
    // Where they are less precise, take another function than \`exact\`: ${precisions.join(', ')} (model.ts).
    // A named group captures a detail that rules read: \`detailNames\` in model.ts.
    '${id}': exact(/fill-in-${id}/),`;
}

function words(id: string, cause: CauseId): string {
  const redirect = `
      redirect: { en: 'FILL IN: in one sentence, what to look at instead.', fr: 'FILL IN: the same in French.' },`;
  return `    '${id}': {
      message: 'FILL IN: the message as it is printed, with UPPER_CASE for names',${cause === 'not-a-pull-failure' ? redirect : ''}
      // FILL IN: who prints it, from which version on (Printer in src/causes/model.ts).
      printers: ['kubelet'],
      source: 'FILL IN: owner/repo:path, the address of a page, or "measured" with the versions',
    },`;
}

function proof(id: string): string {
  return `  // FILL IN: what this message alone proves and one step that needs no cloud, in both languages, or nothing and why.
  '${id}': { nothing: 'FILL IN: why it proves nothing' },`;
}

function samples(id: string): string {
  return `  '${id}': {
    matches: ['FILL IN: whole messages as the event or the log has them, one of each version (fill-in-${id})'],
    mustNotMatch: ['FILL IN: messages that share words with it and mean something else'],
  },`;
}
