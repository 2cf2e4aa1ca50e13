import { cluster } from './kubernetes.ts';
import type { GoogleWorld, LogEntry, World } from './model.ts';
import type { KubernetesObject } from './objects.ts';
import { podWithEvents } from './pods.ts';
import type { Setting } from './setting.ts';
import type { ContainerStory } from './story.ts';

/** A world of a setting: what stands in its cluster, and what Google knows. */
export function worldOf(
  setting: Setting,
  {
    name,
    about,
    objects,
    google,
  }: { name: string; about: string; objects: KubernetesObject[]; google: GoogleWorld },
): World {
  const { universeDomain, context, project, namespace } = setting;
  return {
    name,
    about,
    universeDomain,
    context,
    project,
    namespace,
    kubernetes: cluster(setting, objects),
    google,
  };
}

/** A Deployment with one Pod of one container, called after its app. */
export function app(
  setting: Setting,
  name: string,
  image: string,
  fate: ContainerStory['fate'],
  of: { pool?: string; imagePullSecrets?: string[]; minutes?: number } = {},
): KubernetesObject[] {
  return podWithEvents(setting, { app: name, containers: [{ name, image, fate }], ...of });
}

/** The world of Google with entries in its logs. */
export function withEntries(google: GoogleWorld, ...entries: LogEntry[]): GoogleWorld {
  return { ...google, entries: [...google.entries, ...entries] };
}
