/** What does not exist, in the kinds of Pods that there are. */
import { casesIn } from './cases.ts';
import { job, podSpec } from './objects.ts';

const { pod, failing, other } = casesIn('shop');

/** Faults of Pods in other tables too. */
export const sharedTag = 'no web:9.9.9';
export const sharedSilence = 'hang.example.com is silent';
export const sharedHost = 'no registry.nosuch.example.com';

const open = 'open.example.com';
const missing = (container: string, image: string, fault?: string) =>
  ({ container, image, cause: 'not-found', ...(fault ? { fault } : {}) }) as const;

export const notFound = [
  failing('cart', 'a tag that does not exist, twice', `${open}/web:9.9.9`, 'not-found', {
    fault: sharedTag,
    kind: 'Deployment',
    pods: 2,
  }),
  failing('checkout', 'a repository that does not exist', `${open}/chekout:1.0`, 'not-found', {
    kind: 'Deployment',
  }),
  failing('by-digest', 'a digest that does not exist', `${open}/app@sha256:${'0'.repeat(64)}`, 'not-found'),
  failing('latest', 'no tag, and nothing is tagged latest', `${open}/worker`, 'not-found'),
  failing('upper-case', 'capital letters in the repository', `${open}/Shop/Web:1.0`, 'invalid-name'),
  failing('two-tags', 'two tags', `${open}/web:1.0:latest`, 'invalid-name'),
  failing('with-scheme', 'a URL in place of a name', `https://${open}/web:1.0`, 'invalid-name'),
  failing('never', 'never pulled, and not on the node', `${open}/worker:1.0`, 'never-pull', {
    spec: { app: { imagePullPolicy: 'Never' } },
  }),
  failing(
    'never-verified',
    'never pulled, on the node, and not for this Pod',
    'htpasswd.example.com/private/app:1.0',
    'never-pull',
    {
      spec: { app: { imagePullPolicy: 'Never' } },
    },
  ),
  pod(
    'beside-a-crash',
    'the second container of a Pod whose first one ends again and again',
    `${open}/app:1.0`,
    {
      reaches: 'waiting',
      spec: { app: { args: ['exit', '1'] }, more: [{ name: 'logger', image: `${open}/logger:4` }] },
      gives: [missing('logger', `${open}/logger:4`)],
    },
  ),
  failing('db', 'a StatefulSet', `${open}/data:0.1`, 'not-found', { kind: 'StatefulSet', pods: 2 }),
  failing('agent', 'a DaemonSet', `${open}/agent:0.1`, 'not-found', { kind: 'DaemonSet' }),
  other('report', 'a Job', {
    pods: 1,
    reaches: 'waiting',
    objects: [job(['shop', 'report'], podSpec(`${open}/report:2026`))],
    gives: [missing('app', `${open}/report:2026`)],
  }),
  pod('second', 'the second container of a Pod that runs', `${open}/app:1.0`, {
    reaches: 'waiting',
    spec: { more: [{ name: 'logger', image: `${open}/logger:3` }] },
    gives: [missing('logger', `${open}/logger:3`)],
  }),
  pod('init', 'an init container', `${open}/app:1.0`, {
    reaches: 'waiting',
    spec: { initContainers: [{ name: 'wait', image: `${open}/busybox:1.36` }] },
    gives: [missing('wait', `${open}/busybox:1.36`)],
  }),
  pod('sidecar', 'a sidecar: an init container that is restarted', `${open}/app:1.0`, {
    reaches: 'waiting',
    spec: { initContainers: [{ name: 'proxy', image: `${open}/proxy:2`, restartPolicy: 'Always' }] },
    gives: [missing('proxy', `${open}/proxy:2`)],
  }),
  pod('three', 'three containers, each for its own reason', 'registry.nosuch.example.com/app:1.0', {
    reaches: 'waiting',
    spec: {
      more: [
        { name: 'secret', image: 'htpasswd.example.com/private/app:1.0' },
        { name: 'tag', image: `${open}/web:9.9.9` },
      ],
    },
    gives: [
      { container: 'app', image: 'registry.nosuch.example.com/app:1.0', cause: 'dns', fault: sharedHost },
      {
        container: 'secret',
        image: 'htpasswd.example.com/private/app:1.0',
        cause: 'auth-401',
      },
      missing('tag', `${open}/web:9.9.9`, sharedTag),
    ],
  }),
  failing(
    'short-name',
    'a name without a registry, which means Docker Hub',
    'shop-frontend:1.4',
    'auth-insufficient-scope-or-anonymous',
  ),
  failing('limited', 'a rate limit', 'redis:7', 'rate-limit'),
];
