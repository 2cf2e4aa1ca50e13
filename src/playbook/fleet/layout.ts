/** The report on many clusters as lines: what is wrong in several of them first, with its fix, then each cluster. */

import { timeText } from '../../base/dates.ts';
import type { Locale } from '../../base/text.ts';
import { blank, particulars } from '../report/layout.ts';
import type { Line } from '../report/line.ts';
import type { ReportRemedy } from '../report/model.ts';
import { shortList } from '../report/short-list.ts';
import { words } from '../report/words/index.ts';
import type { Fault, FaultGroup } from './groups.ts';
import type { FleetSummary, RowSummary } from './summary.ts';
import { fleetWords } from './words.ts';

/** The head and the notes. */
export function headLines({ header, rows, notes }: FleetSummary): readonly Line[] {
  const say = words[header.lang];
  const own = fleetWords[header.lang];
  const where = header.namespace ? `${say.namespace} ${header.namespace}` : say.allNamespaces;
  const all = [
    own.clusters(rows.length),
    where,
    timeText(header.lang, header.startedAt),
    `Pullbook ${header.pullbook}`,
  ];
  return [
    { kind: 'head', title: 'fleet', value: all.join(' · ') },
    ...notes.map((value): Line => ({ kind: 'note', value })),
  ];
}

/** What is wrong, those of most clusters first. */
export function groupLines({ header, groups }: FleetSummary): readonly Line[] {
  return groups.flatMap((each) => [blank, ...oneGroup(each, header.lang)]);
}

function oneGroup({ group, faults }: FaultGroup, lang: Locale): readonly Line[] {
  const say = words[lang];
  const own = fleetWords[lang];
  const [first] = faults;
  const { finding, lead } = first;
  const ids = group.clusters.map(({ id }) => id);
  const read = finding?.read ?? lead?.read;
  const others = new Set(faults.filter((each) => fixOf(each) !== fixOf(first)).map(({ id }) => id));
  others.delete(first.id);
  return [
    { kind: 'finding', verdict: group.verdict, title: group.title, value: group.cause ?? group.rule ?? '' },
    { kind: 'behind', label: own.where, value: own.inClusters(ids.length), names: ids },
    ...(group.repositories.length > 0
      ? [{ kind: 'names', label: say.image, names: group.repositories } as const]
      : []),
    ...(ids.length > 1 ? [{ kind: 'remark', value: own.firstOnly(first.id) } as const] : []),
    ...(finding ? [{ kind: 'message', label: say.message, value: finding.gist } as const] : []),
    ...headline(first, lang),
    ...(finding?.next ? [{ kind: 'advice', label: say.advice, value: finding.next } as const] : []),
    ...(needsContext(first) ? [credentialsLine(first, lang)] : []),
    ...(lead ? particulars(lead, say) : []),
    ...(read && lead?.verdict !== 'problem' ? [{ kind: 'read', label: say.read, value: read } as const] : []),
    ...(others.size > 0 ? [{ kind: 'remark', value: own.otherFixes(others.size) } as const] : []),
  ];
}

function headline({ finding, lead }: Fault, lang: Locale): readonly Line[] {
  const value = finding ? finding.headline : lead?.text;
  return value ? [{ kind: 'headline', label: words[lang].cause, value }] : [];
}

/** What one copies: the same text is the same fix. */
function fixOf({ lead }: Fault): string {
  return JSON.stringify((lead?.remedies ?? []).map(textOf));
}

function textOf(remedy: ReportRemedy): string {
  return remedy.kind === 'command' ? remedy.command : remedy.kind === 'manifest' ? remedy.yaml : remedy.text;
}

/** Whether a command of it needs a context that the caller's kubeconfig may not have. */
function needsContext({ credentials, lead }: Fault): boolean {
  const commands = [lead?.evidence?.command ?? '', ...(lead?.remedies ?? []).map(textOf)];
  return credentials !== null && commands.some((text) => text.includes('kubectl '));
}

function credentialsLine({ credentials }: Fault, lang: Locale): Line {
  return { kind: 'command', label: '', value: credentials ?? '', remark: fleetWords[lang].credentials };
}

/** What could not be listed, each cluster, and the counts; of clusters that are ok, some names are enough. */
export function rowLines(summary: FleetSummary): readonly Line[] {
  const { header, rows, counts } = summary;
  const say = words[header.lang];
  const own = fleetWords[header.lang];
  const fine = rows.filter(({ verdict }) => verdict === 'ok');
  const order = ['problem', 'unknown'] as const;
  const counted = [...order, 'ok' as const].filter((verdict) => counts[verdict] > 0);
  return [
    blank,
    ...order.flatMap((verdict) => rows.filter((row) => row.verdict === verdict).map(rowLine)),
    ...(fine.length > 0
      ? [
          fineLine(
            fine,
            own.clusters(fine.length),
            shortList(
              fine.map(({ id }) => id),
              say,
            ),
          ),
        ]
      : []),
    ...header.gaps.map(
      ({ what, text }): Line => ({ kind: 'gap', verdict: 'unknown', title: what, value: text }),
    ),
    blank,
    {
      kind: 'summary',
      value: counted.map((verdict) => own.counted[verdict](counts[verdict])).join(', '),
      only: 'screen',
    },
  ];
}

function rowLine({ id, verdict, text }: RowSummary): Line {
  return { kind: 'check', verdict, title: id, value: text };
}

/** Clusters that say the same in one line; each sentence of its own where they differ. */
function fineLine(fine: readonly RowSummary[], count: string, names: string): Line {
  const sentences = [...new Set(fine.map(({ text }) => text))];
  const [only = ''] = sentences;
  return {
    kind: 'check',
    verdict: 'ok',
    title: fine.length === 1 ? names : count,
    value: fine.length === 1 ? only : sentences.length === 1 ? `${names}: ${only}` : names,
  };
}
