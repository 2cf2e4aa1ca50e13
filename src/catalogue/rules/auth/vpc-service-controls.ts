import { timeText } from '../../../base/dates.ts';
import {
  artifactRegistryAgent,
  isArtifactRegistryAgent,
  universeOfProject,
} from '../../../cloud/universes.ts';
import { type PerimeterDenial, readPerimeterDenials } from '../../commands/gcloud/logging.ts';
import { describeProject } from '../../commands/gcloud/projects.ts';
import { nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Facts, Outcome } from '../../model/rule.ts';
import type { PullFailure } from '../../model/subjects.ts';
import { sources } from '../../sources/index.ts';
import { otherUniverseProject } from './shared/other-cloud.ts';
import { compareTimes, refusing } from './shared/perimeter-entry.ts';

interface Refusal extends Facts {
  readonly project: string;
  readonly principals: readonly string[];
  readonly reason: string;
  readonly id: string;
  readonly time: string;
}

const imageProject = ({ project }: { readonly project: string }) => ({ IMAGE_PROJECT: project });

const principalsOf = ({ others }: { readonly others: readonly string[] }) =>
  others.map((account) => `principalEmail: ${account}`);

const refusal: Omit<Outcome<Refusal>, 'remedies' | 'when'> = {
  verdict: 'problem',
  text: {
    en: (facts: Refusal) =>
      `in the last 24 hours a perimeter refused requests from ${facts.principals.join(', ') || 'an undisclosed account'} for images in project ${facts.project}${facts.reason ? ` (${facts.reason})` : ''}`,
    fr: (facts: Refusal) =>
      `au cours des dernières 24\u00a0heures, un périmètre a refusé des requêtes d’images (compte ${facts.principals.join(', ') || 'non divulgué'}) dans le projet ${facts.project}${facts.reason ? ` (${facts.reason})` : ''}`,
  },
  example: {
    project: 'shop-images',
    principals: ['nodes@shop-prod.iam.gserviceaccount.com'],
    reason: 'NO_MATCHING_ACCESS_LEVEL',
    id: 'gkx8uT_A',
    time: '2026-11-03T08:00:00Z',
  },
  output: {
    command: readPerimeterDenials,
    params: imageProject,
    // Without permission to see the details of a violation, its time is still visible.
    shows: ({ id, reason, time }: Refusal) => {
      const details = [...(reason ? [`violationReason: ${reason}`] : []), ...(id ? [id] : [])];
      return details.length > 0 || !time ? details : [`timestamp: '${time}'`];
    },
  },
};

export const vpcServiceControls = defineRule({
  id: 'vpc-service-controls',
  section: 'auth',
  title: { en: 'VPC Service Controls', fr: 'VPC Service Controls' },
  summary: {
    en: 'A service perimeter can refuse a pull even if the roles are right. Usually, only the audit log shows that a perimeter refused the pull.',
    fr: 'Un périmètre de service peut refuser une extraction alors que les rôles sont bons. En général, seul le journal d’audit montre que le refus vient d’un périmètre.',
  },
  causes: ['vpc-sc-or-policy', 'auth-403'],
  about: 'image-project',
  hosts: 'cloud',
  asks: [readPerimeterDenials, ...nodeAccountAsks],

  async check({ ask, about: { project, node, failure }, universe, gke }) {
    if (universeOfProject(project).id !== universe.id)
      return { because: 'other-universe-project', facts: { project } };
    const logged = await ask(readPerimeterDenials, { IMAGE_PROJECT: project });
    // Nodes that are not of GKE have no account that could be asked for.
    const email =
      logged.length === 0 || gke === false ? null : (await nodeAccount(ask, universe, node)).email;
    const ofNodes = ({ principal }: PerimeterDenial) => principal !== null && principal === email;
    const enforced = logged.filter(({ dryRun }) => !dryRun);
    const own = enforced.filter(ofNodes);
    const refused = own.length > 0 || !failure ? own : await forPull(failure);
    const [latest] = refused;
    if (latest) {
      const facts = {
        project,
        principals: namesOf(refused),
        reason: latest.reason ?? '',
        id: latest.uniqueId ?? '',
        time: latest.time ?? '',
      };
      return universe.features['identities-in-perimeter-rules'] === 'no'
        ? { because: 'perimeter-violation-limited-rules', facts }
        : { because: 'perimeter-violation', facts };
    }
    const undisclosed = enforced.find(({ principal }) => principal === null);
    if (undisclosed)
      return { because: 'violation-account-undisclosed', facts: { project, time: undisclosed.time ?? '' } };
    const announced = logged.find((each) => each.dryRun && ofNodes(each));
    if (announced)
      return {
        because: 'dry-run-violation',
        facts: { project, account: announced.principal ?? '', reason: announced.reason ?? '' },
      };
    const others = namesOf(enforced);
    if (others.length > 0)
      return {
        because: failure ? 'violation-other-account' : 'violation-without-failing-pull',
        facts: { project, others },
      };
    return failure
      ? { because: 'violation-not-logged', facts: { project } }
      : { because: 'no-failing-pull', facts: {} };

    /**
     * Refusals of those who read for the failing pull: the service agent of the repositories, behind a virtual or remote
     * one; and, if the message itself blames a perimeter, those of undisclosed accounts.
     */
    async function forPull({ signature }: PullFailure) {
      const agents = enforced.filter(({ principal }) => isArtifactRegistryAgent(universe, principal ?? ''));
      const ofProject = agents.length > 0 ? await ask.maybe(describeProject, { PROJECT: project }) : null;
      if (ofProject?.answer) {
        const agent = artifactRegistryAgent(universe, ofProject.answer.number);
        const ofAgent = agents.filter(({ principal }) => principal === agent);
        if (ofAgent.length > 0) return ofAgent;
      }
      const isProved = signature === 'prohibited-by-organization';
      return isProved ? enforced.filter(({ principal }) => principal === null) : [];
    }
  },

  outcomes: {
    'perimeter-violation': outcome({
      ...refusal,
      when: {
        en: `If the perimeter rules of the cloud can name accounts (as on Google Cloud), and ${refusing.en}`,
        fr: `Si les règles de périmètre du cloud peuvent désigner des comptes (comme sur Google Cloud), et qu’${refusing.fr}`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of the perimeter whether to allow these requests. The narrowest change is an ingress or egress rule for only this account, the projects of the cluster and of the image, and Artifact Registry, tried in dry-run mode first. If both projects are put into one perimeter, this changes what all their services may reach. The administrator can find the details of the refusal with the unique identifier of the log entry (vpcServiceControlsUniqueId).',
            fr: 'Demandez à un administrateur du périmètre s’il faut autoriser ces requêtes. La modification la plus limitée est une règle d’entrée ou de sortie pour ce compte, le projet du cluster, celui de l’image et Artifact Registry seulement, d’abord essayée en mode de simulation. Placer les deux projets dans un même périmètre change ce que tous leurs services peuvent joindre. L’administrateur trouve les détails du refus à l’aide de l’identifiant unique de l’entrée (vpcServiceControlsUniqueId).',
          },
        },
      ],
    }),
    'perimeter-violation-limited-rules': outcome({
      ...refusal,
      when: {
        en: `If the perimeter rules of the cloud cannot name accounts (as on Cloud de Confiance by S3NS), and ${refusing.en}`,
        fr: `Si les règles de périmètre du cloud ne peuvent pas désigner de comptes (comme sur Cloud de Confiance by S3NS), et qu’${refusing.fr}`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of the perimeters whether the projects of the cluster and of the image can be put into one perimeter, which changes what all their services may reach. In the cloud of the cluster, the rules of a perimeter cannot name accounts or networks, and there are no perimeter bridges. Also ask whether a rule between projects is possible.',
            fr: 'Demandez à un administrateur des périmètres si le projet du cluster et celui de l’image peuvent être placés dans un même périmètre, ce qui change ce que tous leurs services peuvent joindre. Sur ce cloud, les règles d’un périmètre ne peuvent désigner ni compte ni réseau, et les liaisons de périmètre n’existent pas. Demandez aussi si une règle qui désigne les deux projets est possible.',
          },
        },
      ],
    }),
    'dry-run-violation': outcome({
      verdict: 'unknown',
      when: {
        en: 'If at least one entry has {SERVICE_ACCOUNT} under `principalEmail`, and all such entries have `dryRun`',
        fr: 'Si le compte {SERVICE_ACCOUNT} figure sous `principalEmail` d’au moins une entrée, et que toutes ses entrées ont `dryRun`',
      },
      text: {
        en: ({ account, project, reason }) =>
          `in the last 24 hours a perimeter in dry-run mode would have refused requests from ${account} for images in project ${project}${reason && ` (${reason})`}: no request is refused yet, but such requests will be once the perimeter is enforced`,
        fr: ({ account, project, reason }) =>
          `au cours des dernières 24\u00a0heures, un périmètre en mode de simulation aurait refusé des requêtes d’images (compte ${account}) dans le projet ${project}${reason && ` (${reason})`}\u00a0: aucune requête n’est encore refusée, mais de telles requêtes le seront dès que le périmètre sera appliqué`,
      },
      remedies: [
        {
          advice: {
            en: 'The perimeter in dry-run mode is not the reason why a pull fails today. Before the perimeter is enforced, tell its administrators that this account pulls from the project of the image.',
            fr: 'Le périmètre en mode de simulation n’est pas la raison d’un échec d’extraction aujourd’hui. Avant que ce périmètre soit appliqué, signalez à ses administrateurs que ce compte extrait des images depuis le projet de l’image.',
          },
        },
      ],
      example: {
        project: 'shop-images',
        account: 'nodes@shop-prod.iam.gserviceaccount.com',
        reason: 'NO_MATCHING_ACCESS_LEVEL',
      },
      output: {
        command: readPerimeterDenials,
        params: imageProject,
        shows: ({ account }) => ['dryRun:', `principalEmail: ${account}`],
      },
    }),
    'violation-other-account': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a pull fails, no entry has {SERVICE_ACCOUNT} under `principalEmail`, and the entries without `dryRun` have other accounts under `principalEmail`, but not the Artifact Registry service agent of {IMAGE_PROJECT}',
        fr: 'Si une extraction échoue, qu’aucune entrée n’a le compte {SERVICE_ACCOUNT} sous `principalEmail`, et que les entrées sans `dryRun` ont sous `principalEmail` d’autres comptes que l’agent de service Artifact Registry du projet {IMAGE_PROJECT}',
      },
      text: {
        en: ({ project, others }) =>
          `in the last 24 hours a perimeter refused requests from ${others.join(', ')} for images in project ${project}, none of which is known to belong to this pull`,
        fr: ({ project, others }) =>
          `au cours des dernières 24\u00a0heures, un périmètre a refusé des requêtes d’images d’autres comptes (${others.join(', ')}) dans le projet ${project}, mais rien n’indique qu’une de ces requêtes vienne de cette extraction`,
      },
      remedies: [compareTimes],
      example: { project: 'shop-images', others: ['build@shop-ci.iam.gserviceaccount.com'] },
      output: { command: readPerimeterDenials, params: imageProject, shows: principalsOf },
    }),
    'violation-without-failing-pull': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no pull fails, no entry has {SERVICE_ACCOUNT} under `principalEmail`, and the entries without `dryRun` have other accounts under `principalEmail`',
        fr: 'Si aucune extraction n’échoue, qu’aucune entrée n’a le compte {SERVICE_ACCOUNT} sous `principalEmail`, et que les entrées sans `dryRun` ont d’autres comptes sous `principalEmail`',
      },
      text: {
        en: ({ project, others }) =>
          `no pull fails, and the requests that a perimeter refused in project ${project} in the last 24 hours came from ${others.join(', ')}`,
        fr: ({ project, others }) =>
          `aucune extraction n’échoue, et les requêtes qu’un périmètre a refusées dans le projet ${project} au cours des dernières 24\u00a0heures venaient d’autres comptes (${others.join(', ')})`,
      },
      example: { project: 'shop-images', others: ['build@shop-ci.iam.gserviceaccount.com'] },
      output: { command: readPerimeterDenials, params: imageProject, shows: principalsOf },
    }),
    'violation-account-undisclosed': outcome({
      verdict: 'unknown',
      when: {
        en: 'If an entry without `dryRun` has no `principalEmail`, none has {SERVICE_ACCOUNT} under `principalEmail`, and no message of a Pod says that a policy of the organization refuses the request',
        fr: 'Si une entrée sans `dryRun` n’a pas de `principalEmail`, qu’aucune n’a le compte {SERVICE_ACCOUNT} comme `principalEmail`, et qu’aucun message d’un pod n’indique qu’une stratégie de l’organisation refuse la requête',
      },
      text: {
        en: ({ project, time }) =>
          `a perimeter refused requests for images in project ${project}${time && ` (last on ${timeText('en', time)})`}, but the log does not disclose the account: it is unknown whether a pull of these nodes is among them`,
        fr: ({ project, time }) =>
          `un périmètre a refusé des requêtes d’images dans le projet ${project}${time && ` (la dernière fois le ${timeText('fr', time)})`}, mais le journal ne divulgue pas le compte\u00a0: impossible de savoir si une extraction de ces nœuds en fait partie`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of the perimeter, who can find the account with the unique identifier of the entry.',
            fr: 'Demandez à un administrateur du périmètre, qui peut trouver le compte à l’aide de l’identifiant unique de l’entrée.',
          },
        },
      ],
      example: { project: 'shop-images', time: '2026-11-03T08:00:00Z' },
      output: {
        command: readPerimeterDenials,
        params: imageProject,
        shows: ({ time }) => (time ? [`timestamp: '${time}'`] : []),
      },
    }),
    'violation-not-logged': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a pull fails, and the output is empty or has only entries with `dryRun`, of accounts other than {SERVICE_ACCOUNT}',
        fr: 'Si une extraction échoue, et que le journal ne contient aucune entrée, ou seulement des entrées qui ont `dryRun` et un autre compte que le compte {SERVICE_ACCOUNT}',
      },
      text: {
        en: ({ project }) =>
          `the audit log of project ${project} contains no refusal from the last 24 hours, which proves nothing: a refusal may be in the log of another project of the perimeter`,
        fr: ({ project }) =>
          `le journal d’audit du projet ${project} ne contient aucun refus des dernières 24\u00a0heures, ce qui ne prouve rien\u00a0: un refus peut se trouver dans le journal d’un autre projet du périmètre`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of the perimeters whether the project of the image is in a perimeter, and read the audit log of the project of the cluster too.',
            fr: 'Demandez à un administrateur des périmètres si le projet de l’image est dans un périmètre, et lisez aussi le journal d’audit du projet du cluster.',
          },
        },
      ],
      example: { project: 'shop-images' },
      output: noOutput.noEntry,
    }),
    'no-failing-pull': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no pull fails, and the output is empty or has only entries with `dryRun`, of accounts other than {SERVICE_ACCOUNT}',
        fr: 'Si aucune extraction n’échoue, et que le journal ne contient aucune entrée, ou seulement des entrées qui ont `dryRun` et un autre compte que le compte {SERVICE_ACCOUNT}',
      },
      text: {
        en: () => 'no pull fails, and no refusal is logged',
        fr: () => 'aucune extraction n’échoue, et aucun refus n’est journalisé',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
    'other-universe-project': otherUniverseProject,
  },
  sources: [sources.perimeterTroubleshooting, sources.perimeterRepositories, sources.perimeterDifferences],
});

/** The accounts that the log discloses, without duplicates. */
function namesOf(denials: readonly PerimeterDenial[]) {
  return [...new Set(denials.flatMap(({ principal }) => principal ?? []))];
}
