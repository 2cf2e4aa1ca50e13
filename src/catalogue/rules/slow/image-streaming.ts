import { describeBootDisks } from '../../commands/gcloud/container.ts';
import { enableImageStreaming } from '../../commands/shown/nodes.ts';
import { clusterFacts, clusterParamsOf, poolDisk, poolDiskAsks } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

type Pool = {
  readonly pool: string;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
};

const example: Pool = {
  pool: 'default-pool',
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
};

const enable: Remedy<Pool> = {
  command: enableImageStreaming,
  params: (facts: Pool) => clusterParamsOf(facts),
  why: {
    en: 'Containers then start while their image still comes. It needs the Container File System API, and an image in Artifact Registry near the nodes.',
    fr: 'Les conteneurs démarrent alors pendant que leur image arrive encore. Il faut l’API Container File System, et une image dans un dépôt Artifact Registry proche des nœuds.',
  },
};

const evidence = {
  command: describeBootDisks,
  params: (facts: Pool) => clusterParamsOf(facts),
  shows: () => 'gcfsConfig: –',
};

export const imageStreaming = defineRule({
  id: 'image-streaming',
  section: 'slow',
  title: { en: 'Image streaming', fr: 'Streaming d’image' },
  summary: {
    en: 'With Image streaming a container starts before its whole image is on the node. On Autopilot it works by itself; on Standard it has to be switched on.',
    fr: 'Avec le streaming d’image, un conteneur démarre avant que toute son image soit sur le nœud. En mode Autopilot, c’est automatique\u00a0; en mode Standard, il faut l’activer.',
  },
  causes: ['timeout-slow', 'corrupt-or-extract'],
  about: 'pull',
  onlyOnGke: true,
  asks: [...poolDiskAsks],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'whether Image streaming exists there is not documented: ask the support of S3NS',
        fr: 'rien n’indique si le streaming d’image y existe\u00a0: demandez au support de S3NS',
      },
    },
  ],

  async check({ ask, about: { image, text, node, failure } }) {
    if (!image?.artifactRegistry) return { because: 'other-registry', facts: { host: image?.host ?? text } };
    if (failure?.details.streaming) return { because: 'streaming-failed', facts: { image: text } };
    const { autopilot, disk } = await poolDisk(ask, node);
    if (autopilot) return { because: 'streaming-automatic', facts: {} };
    const pool = node.pool ?? '';
    if (!disk) return { because: 'node-pool-not-listed', facts: { pool } };
    if (disk.streaming) return { because: 'streaming-enabled', facts: { pool } };
    const facts = { pool, ...clusterFacts(node) };
    return {
      because:
        failure?.cause === 'timeout-slow' ? 'streaming-not-enabled' : 'streaming-not-enabled-no-slow-pull',
      facts,
    };
  },

  outcomes: {
    'streaming-automatic': outcome({
      verdict: 'ok',
      text: {
        en: () => 'Autopilot uses it for every image that qualifies',
        fr: () => 'Autopilot s’en sert pour toute image qui s’y prête',
      },
      example: {},
    }),
    'streaming-enabled': outcome({
      verdict: 'ok',
      text: {
        en: ({ pool }) => `enabled on ${pool}, for every image that qualifies`,
        fr: ({ pool }) => `activé sur ${pool}, pour toute image qui s’y prête`,
      },
      example: { pool: 'default-pool' },
    }),
    'streaming-failed': outcome({
      verdict: 'problem',
      text: {
        en: ({ image }) => `Image streaming on the node could not serve ${image}`,
        fr: ({ image }) => `le streaming d’image du nœud n’a pas pu servir ${image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the log gcfsd of the node (log_id("gcfsd") in the query for node logs). Then check that the Container File System API, containerfilesystem.googleapis.com, is enabled and within the same perimeter, and that the node account may read the repository.',
            fr: 'Lisez le journal gcfsd du nœud (log_id("gcfsd") dans la requête des journaux de nœud). Vérifiez ensuite que l’API Container File System, containerfilesystem.googleapis.com, est activée et dans le même périmètre, et que le compte du nœud peut lire le dépôt.',
          },
        },
      ],
      example: { image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1' },
    }),
    'streaming-not-enabled': outcome({
      verdict: 'unknown',
      text: {
        en: ({ pool }: Pool) => `not enabled on ${pool}; only a try shows whether this image would qualify`,
        fr: ({ pool }: Pool) => `pas activé sur ${pool}\u00a0; seul un essai dira si cette image s’y prête`,
      },
      remedies: [enable],
      example,
      evidence,
    }),
    'streaming-not-enabled-no-slow-pull': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ pool }: Pool) => `not enabled on ${pool || 'this pool'}, and no pull is too slow`,
        fr: ({ pool }: Pool) => `pas activé sur ${pool || 'ce pool'}, et aucune extraction n’est trop lente`,
      },
      example,
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host }) => `it works with Artifact Registry only, not with ${host}`,
        fr: ({ host }) => `il ne fonctionne qu’avec Artifact Registry, pas avec ${host}`,
      },
      example: { host: 'docker.io' },
    }),
    'node-pool-not-listed': outcome({
      verdict: 'unknown',
      text: {
        en: ({ pool }) => `the cluster does not list ${pool || 'the pool of this node'}`,
        fr: ({ pool }) => `le cluster ne liste pas ${pool || 'le pool de ce nœud'}`,
      },
      example: { pool: 'default-pool' },
    }),
  },
  sources: [sources.imageStreaming, sources.gkeDifferences],
});
