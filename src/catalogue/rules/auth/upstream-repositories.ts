import { artifactRegistryAgent, type Universe } from '../../../cloud/universes.ts';
import { getRepositoryPolicy } from '../../commands/gcloud/artifacts.ts';
import { describeProject, getAncestorPolicies, getProjectPolicy } from '../../commands/gcloud/projects.ts';
import {
  describePerimeterPolicy,
  describeRepositorySetup,
  type RepositoryPlace,
} from '../../commands/gcloud/repository-setup.ts';
import { repositoryName, repositoryParamsOf } from '../../facts/image-place.ts';
import { otherRoles } from '../../facts/registry-roles.ts';
import { repositoryHoldings, repositoryHoldingsAsks } from '../../facts/repository-readers.ts';
import type { Ask } from '../../model/ask.ts';
import { defineRule } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { refusedPull } from './shared/refused-pull.ts';
import { where } from './shared/repository-pull.ts';
import { upstreamOutcomes } from './shared/upstream-outcomes.ts';

/** Predefined roles that contain `artifactregistry.repositories.readViaVirtualRepository` (IAM roles reference). */
const viaVirtualRepository: ReadonlySet<string> = new Set(
  ['reader', 'writer', 'repoAdmin', 'admin', 'serviceAgent'].map((name) => `roles/artifactregistry.${name}`),
);

export const upstreamRepositories = defineRule({
  id: 'upstream-repositories',
  section: 'auth',
  title: { en: 'Upstream repositories', fr: 'Dépôts en amont' },
  summary: {
    en: 'A virtual or remote repository gets its images from other repositories or registries. Artifact Registry itself must have access to them.',
    fr: 'Un dépôt virtuel ou distant prend ses images dans d’autres dépôts ou registres. Artifact Registry doit avoir accès à ces dépôts ou registres.',
  },
  causes: ['auth-403'],
  about: 'image-on-node',
  asks: [describeRepositorySetup, describePerimeterPolicy, describeProject, ...repositoryHoldingsAsks],

  async check({ ask, about: { image, failure }, universe }) {
    const { place, inapplicable } = refusedPull({ image, failure }, universe);
    if (inapplicable) return inapplicable;
    const params = repositoryParamsOf(place);
    const of = repositoryName(place);
    const { mode, upstreams, remote } = await ask(describeRepositorySetup, params);
    if (mode === 'REMOTE_REPOSITORY') {
      const { REPOSITORY: _, ...config } = params;
      const { allows } = await ask(describePerimeterPolicy, config);
      const facts = { of, registry: remote.registry ?? '', signsIn: remote.signsIn };
      return { because: allows ? 'upstream-unread' : 'upstream-blocked-in-perimeter', facts };
    }
    if (mode === null || mode === 'STANDARD_REPOSITORY')
      return { because: 'standard-repository', facts: { of } };
    if (mode !== 'VIRTUAL_REPOSITORY') throw new CannotTell({ why: 'unreadable' });
    const [first] = upstreams;
    if (!first) return { because: 'upstream-missing', facts: { of } };

    const account = await agentOf(ask, universe, params.IMAGE_PROJECT);
    const read = await Promise.all(
      upstreams.map(async (upstream) => ({ upstream, access: await accessOf(ask, upstream, account) })),
    );
    const lacking = read.filter(({ access }) => access !== 'granted');
    const facts = {
      ...(lacking[0]?.upstream ?? first),
      of,
      account,
      upstreams: (lacking.length > 0 ? lacking : read).map(({ upstream }) => where(upstream)),
    };
    if (lacking.length === 0) return { because: 'upstream-access-granted', facts };
    for (const { access } of lacking) if (access instanceof CannotTell) throw access;
    // Where another upstream serves the image, the lack of one says nothing.
    const all = lacking.length === read.length && lacking.every(({ access }) => access === 'missing');
    return { because: all ? 'upstream-access-missing' : 'upstream-access-undetermined', facts };
  },

  onFailure: [
    // A granted role is enough, even if other policies could not be read.
    { command: getRepositoryPolicy, concludes: ['upstream-access-granted'] },
    { command: getProjectPolicy, concludes: ['upstream-access-granted'] },
    { command: getAncestorPolicies, concludes: ['upstream-access-granted'] },
  ],
  outcomes: upstreamOutcomes,
  sources: [sources.virtualRepositories, sources.serviceAgent, sources.remoteRepositories],
});

/** The account with which Artifact Registry reads for the repositories of a project. */
async function agentOf(ask: Ask, universe: Universe, project: string): Promise<string> {
  const { number } = await ask(describeProject, { PROJECT: project });
  return artifactRegistryAgent(universe, number);
}

/** Whether an account may read a repository for a virtual one; what could not be read, if that can decide. */
async function accessOf(ask: Ask, upstream: RepositoryPlace, account: string) {
  const { holdings, unreadable } = await repositoryHoldings(ask, upstream, account);
  if (holdings.some(({ role, certain }) => certain && viaVirtualRepository.has(role))) return 'granted';
  const [unread] = unreadable;
  if (unread) return new CannotTell(unread.failure);
  return holdings.some(({ role }) => !otherRoles.has(role)) ? 'undetermined' : 'missing';
}
