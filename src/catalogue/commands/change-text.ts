/** The sentence about a change, made from its data. Clauses that stand by themselves, so that no word has to agree. */
import type { Locale } from '../../base/text.ts';
import {
  type Change,
  changeCosts,
  changeLosses,
  changeScopes,
  changeVerbs,
  type Effect,
  resourceKinds,
} from '../model/change.ts';
import type { AnyCommand, Params } from '../model/command.ts';
import { fillTemplate, parseTemplate } from './template.ts';

/**
 * `creates the route registry-by-internet-gateway (199.36.153.8/30); affects every VM of the VPC network`. Placeholders
 * without a value are written as `fillTemplate` does.
 */
export function changeText(
  change: Change<AnyCommand>,
  locale: Locale,
  params: Params = {},
  unknown?: (placeholder: string) => string,
): string {
  const { effects, scope, losses = [], cost } = change;
  const done = effects.map((effect) => effectText(filledEffect(effect, params, unknown), locale)).join(', ');
  const clauses = [
    done,
    changeScopes[scope][locale],
    ...losses.map((loss) => changeLosses[loss][locale]),
    ...(cost ? [changeCosts[cost][locale]] : []),
  ];
  return clauses.join({ en: '; ', fr: '\u00a0; ' }[locale]);
}

/** An effect with its names filled in. */
export function filledEffect(
  { name, fields = [], ...effect }: Effect,
  params: Params,
  unknown?: (placeholder: string) => string,
): Required<Effect> {
  const fill = (text: string) => fillTemplate(parseTemplate(text), params, unknown);
  return { ...effect, name: fill(name), fields: fields.map(fill) };
}

function effectText({ verb, kind, name, fields }: Required<Effect>, locale: Locale): string {
  const what = [changeVerbs[verb][locale], resourceKinds[kind][locale], name].filter(Boolean).join(' ');
  return fields.length > 0 ? `${what} (${fields.join(', ')})` : what;
}
