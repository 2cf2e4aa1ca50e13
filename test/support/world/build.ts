import { cluster } from './kubernetes.ts';
import type { GoogleWorld, LogEntry, World } from './model.ts';
import type { KubernetesObject } from './objects.ts';
import { podWithEvents } from './pods.ts';
import type { Setting } from './setting.ts';
import type { ContainerStory, PodStory } from './story.ts';

/** A world for a setting: its Kubernetes objects, and its Google resources. */
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

/** A Deployment with one Pod of one container, named after its app. */
export function app(
  setting: Setting,
  name: string,
  image: string,
  fate: ContainerStory['fate'],
  of: Pick<PodStory, 'pool' | 'imagePullSecrets' | 'secretsExist' | 'minutes'> = {},
): KubernetesObject[] {
  return podWithEvents(setting, { app: name, containers: [{ name, image, fate }], ...of });
}

/** The Google resources with log entries. */
export function withEntries(google: GoogleWorld, ...entries: LogEntry[]): GoogleWorld {
  return { ...google, entries: [...google.entries, ...entries] };
}
