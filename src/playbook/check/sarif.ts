/** SARIF 2.1.0 (OASIS): a result for each place of an image and each check that is not fine about it. */
import { pathToFileURL } from 'node:url';
import type { ImagePlace } from '../../check/manifest/images.ts';
import type { ReportJudgement } from '../report/model.ts';
import { words } from '../report/words/index.ts';
import type { CheckReport } from './model.ts';
import { placeText } from './place.ts';

/** A problem is an error; what is unknown is a note, because nothing wrong was found. */
const levels = { problem: 'error', unknown: 'note' } as const;

type Open = ReportJudgement & { readonly verdict: keyof typeof levels };

/** The log of one run. */
export function checkSarif(report: CheckReport): string {
  const say = words[report.lang];
  const found = report.images.flatMap(({ image, places, judgements }) =>
    judgements.flatMap((index) => {
      const judgement = report.judgements[index];
      return judgement && isOpen(judgement) ? places.map((place) => ({ image, place, judgement })) : [];
    }),
  );
  const rules = [...new Map(found.map(({ judgement }) => [judgement.rule, judgement])).values()];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Pullbook',
            version: report.pullbook,
            rules: rules.map(({ rule, title, read }) => ({
              id: rule,
              shortDescription: { text: title },
              helpUri: read,
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map(({ image, place, judgement }) => ({
          ruleId: judgement.rule,
          ruleIndex: rules.findIndex(({ rule }) => rule === judgement.rule),
          level: levels[judgement.verdict],
          message: {
            text: say.named([image, judgement.title].filter(Boolean).join(', '), judgement.text),
          },
          locations: [locationOf(place, report)],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function isOpen(judgement: ReportJudgement): judgement is Open {
  return Object.hasOwn(levels, judgement.verdict);
}

function locationOf(place: ImagePlace, { lang }: CheckReport) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.file) },
      region: { startLine: place.line },
    },
    message: { text: placeText(place, lang) },
  };
}

/** A file as it was named: relative to the folder of the run, or a whole address. Each part of a path is encoded. */
function uriOf(file: string): string {
  if (file.startsWith('/')) return pathToFileURL(file).href;
  return file.split('/').map(encodeURIComponent).join('/');
}
