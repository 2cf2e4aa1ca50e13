/** What denies in the world of a draw. */
import { pick } from '../dice.ts';
import type { Draw } from './draw.ts';
import { pulledPackage } from './truth.ts';
import type { Denials, DownloadRule, Key, Node } from './world.ts';

/** A refusal leaves an entry in the log of the project of the image, with the account or without. */
export function denialsOf(draw: Draw, { account }: Node): Denials {
  const stranger = 'intern@example.com';
  const own = account ? [account.email] : [];
  const disclosed = pick(draw, 'log discloses', [true, true, false]);
  const entry = (principal: string, dryRun: boolean) => ({ principal: disclosed ? principal : null, dryRun });
  const perimeter = {
    none: { perimeter: [], perimeterLog: [] },
    'refuses-the-nodes': { perimeter: own, perimeterLog: own.map((email) => entry(email, false)) },
    'dry-run': { perimeter: [], perimeterLog: own.map((email) => entry(email, true)) },
    'refuses-others': { perimeter: [stranger], perimeterLog: [entry(stranger, false)] },
  }[draw.perimeter];
  return {
    ...perimeter,
    api: draw.has['api-disabled'] ? 'disabled' : 'enabled',
    denyPolicy: draw.denial === 'deny-policy',
    accessBoundary: draw.denial === 'access-boundary',
    downloadRules: downloadRulesOf(draw),
    key: keyOf(draw),
    billing: draw.denial !== 'billing',
    behind:
      draw.denial === 'virtual-repository'
        ? { virtual: { letsIn: pick(draw, 'upstream lets in', [true, false]) } }
        : null,
  };
}

function downloadRulesOf({ denial, dice }: Draw): readonly DownloadRule[] {
  const deny: DownloadRule = { name: 'deny', action: 'DENY', package: null, condition: null };
  const holds = pick({ dice }, 'rule holds', [true, false]);
  const exempt: DownloadRule = { ...deny, name: 'allow-cart', action: 'ALLOW', package: pulledPackage };
  if (denial === 'conditional-download-rule') return [{ ...deny, condition: { holds } }];
  if (denial !== 'download-rule') return [];
  return pick({ dice }, 'rules', [[deny], [{ ...deny, package: pulledPackage }], [deny, exempt]]);
}

function keyOf({ denial, dice }: Draw): Key | null {
  const key: Key = { versions: ['ENABLED'], used: 1, agentDecrypts: denial !== 'key-without-agent' };
  if (denial === 'key-without-agent') return key;
  if (denial === 'key-disabled') return { ...key, versions: ['DISABLED'] };
  if (denial === 'key-version-disabled')
    return { ...key, versions: ['DISABLED', 'ENABLED'], used: pick({ dice }, 'version', [1, 2]) };
  return null;
}
