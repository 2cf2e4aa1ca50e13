/** Projects: number, allow policies, enabled services. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { array, child, list, requiredText, text, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { documented, untested } from '../universe-support.ts';

export const describeProject = defineCommand({
  id: 'gcloud-projects-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: ['projects', 'describe', '{PROJECT}'],
  ...fields('projectNumber', decodeProjectNumber, { number: 'project-number' }),
  purpose: {
    en: 'Read the project number, which is part of the addresses of the Compute Engine default service account and of service agents.',
    fr: 'Lire le numéro du projet, qui figure dans l’adresse du compte de service Compute Engine par défaut et dans celles des agents de service.',
  },
  needs: [{ iam: 'resourcemanager.projects.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

/** The project number, which is a string in JSON. */
export function decodeProjectNumber(answer: unknown): { readonly number: string } {
  return { number: requiredText(answer, 'projectNumber') };
}

/** A binding of an allow policy. */
export interface Binding {
  readonly role: string;
  /** `serviceAccount:…`, `group:…`, `allUsers`. */
  readonly members: readonly string[];
  /** True if the binding has an IAM condition. */
  readonly conditional: boolean;
}

/** What the texts of a binding name. */
export const bindingNames = { role: 'role', members: 'member' } as const;

export const getProjectPolicy = defineCommand({
  id: 'gcloud-projects-get-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: ['projects', 'get-iam-policy', '{IMAGE_PROJECT}'],
  ...fields('bindings', decodePolicy, bindingNames),
  purpose: {
    en: 'Read which accounts have which roles on the project of the image. The repositories of the project inherit these roles.',
    fr: 'Voir les rôles de chaque compte sur le projet de l’image. Les dépôts du projet héritent de ces rôles.',
  },
  needs: [{ iam: 'resourcemanager.projects.getIamPolicy' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

/** The bindings of an allow policy. A policy without bindings is an empty answer. */
export function decodePolicy(answer: unknown): readonly Binding[] {
  return list(answer, 'bindings').map((binding) => ({
    role: requiredText(binding, 'role'),
    members: texts(binding, 'members'),
    conditional: Object.keys(child(binding, 'condition')).length > 0,
  }));
}

export const getAncestorPolicies = defineCommand({
  id: 'gcloud-projects-get-ancestors-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: ['projects', 'get-ancestors-iam-policy', '{IMAGE_PROJECT}'],
  output: ['--format=yaml'],
  machine: {
    output: ['--format=json'],
    format: 'json',
    decode: decodeAncestorPolicies,
    names: bindingNames,
    copied: { fields: ['id', 'policy', 'type'] },
  },
  purpose: {
    en: 'Read the roles that the project of the image inherits from its folders and its organization.',
    fr: 'Lire les rôles que le projet de l’image hérite de ses dossiers et de son organisation.',
  },
  needs: [
    { iam: 'resourcemanager.folders.getIamPolicy' },
    { iam: 'resourcemanager.organizations.getIamPolicy' },
  ],
  universes: untested,
  sources: [sources.artifactRegistryAccess],
});

/** Bindings of the folders and the organization above a project; the project's own come from another command. */
export function decodeAncestorPolicies(answer: unknown): readonly Binding[] {
  return array(answer)
    .filter((ancestor) => text(ancestor, 'type') !== 'project')
    .flatMap((ancestor) => decodePolicy(child(ancestor, 'policy')));
}

export const listArtifactRegistryService = defineCommand({
  id: 'gcloud-services-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'services',
    'list',
    '--enabled',
    '--filter=config.name:artifactregistry.googleapis.com',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('config.name', decodeServices, 'api'),
  purpose: {
    en: 'See whether the Artifact Registry API is enabled. An empty answer means that the API is not enabled.',
    fr: 'Voir si l’API Artifact Registry est activée. Une réponse vide signifie que l’API n’est pas activée.',
  },
  needs: [{ iam: 'serviceusage.services.list' }],
  on: '{IMAGE_PROJECT}',
  universes: documented,
  sources: [sources.enableApi],
});

/** The names of enabled services; empty if the filter finds none. */
export function decodeServices(answer: unknown): readonly string[] {
  return array(answer).map((service) => requiredText(child(service, 'config'), 'name'));
}
