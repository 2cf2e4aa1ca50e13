/** A watch without tools and without a clock: fake clusters, one look after the other. */
import { nothingIgnored } from '../../../src/diagnose/find/ignored.ts';
import { lookAgain } from '../../../src/diagnose/find/look-again.ts';
import { runReader } from '../../../src/diagnose/find/reader.ts';
import { survey } from '../../../src/diagnose/find/survey.ts';
import { nothingWanted } from '../../../src/diagnose/find/target.ts';
import { type Compared, compare, type Watched, watchedIn } from '../../../src/playbook/watch/compare.ts';
import { refusedWith } from '../playbook/watch.ts';
import { askCluster, container, type FakeCluster, type FakePod, now, pod, waiting } from './cluster.ts';

/** What is watched after the report, and after each look at a cluster; with the commands that a look asked. */
export async function looksAt(
  [first, ...later]: readonly [FakeCluster, ...FakeCluster[]],
  wanted = nothingWanted,
): Promise<readonly (Compared & { readonly asked: readonly string[] })[]> {
  const namespace = wanted.allNamespaces ? null : 'shop';
  const read = runReader();
  const found = await survey(askCluster(first).ask, namespace, wanted, now, read);
  const all: (Compared & { readonly asked: readonly string[] })[] = [
    { watched: watchedIn(found), changes: [], asked: [] },
  ];
  for (const cluster of later) {
    const { ask, asked } = askCluster(cluster);
    const followed = all.at(-1)?.watched ?? [];
    const look = await lookAgain(ask, { namespace, wanted, ignored: nothingIgnored, followed, now, read });
    all.push({ ...compare(followed, look), asked });
  }
  return all;
}

/** The last of them, in short: what each container is in, and what each look said. */
export async function storyOf(clusters: readonly [FakeCluster, ...FakeCluster[]], wanted = nothingWanted) {
  const all = await looksAt(clusters, wanted);
  const last = all.at(-1)?.watched ?? [];
  return {
    states: last.map(stateOf),
    said: all.slice(1).map(({ changes }) => changes.map(({ is, of }) => `${of.pod?.name ?? of.owner} ${is}`)),
    settled: last.every(({ settled }) => settled),
  };
}

function stateOf({ pod, owner, state, reason }: Watched): string {
  return `${pod?.name ?? owner} ${state === 'failing' ? (reason.status ?? reason.cause) : state}`;
}

/** The Pod of a Deployment, or another one. */
const cart = 'cart-7c9d8b6f5-x2x4z';

/** A Pod whose registry answers with this status. */
export const failing = (status: string, of: Partial<FakePod> = {}, name = cart) =>
  pod(name, { containers: [waiting('ImagePullBackOff', refusedWith(status))], ...of });

/** A Pod that has its image, and runs. */
export const running = (of: Partial<FakePod> = {}, name = cart) =>
  pod(name, { status: 'Running', ready: '1/1', containers: [container()], ...of });

/** A ReplicaSet of the Deployment `cart`. */
export const replicaSet = (name: string, lacksPods = false) => ({
  namespace: 'shop',
  kind: 'ReplicaSet',
  name,
  uid: null,
  owner: 'Deployment cart',
  lacksPods,
  images: [],
});
