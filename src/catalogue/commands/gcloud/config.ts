/** The configuration of gcloud. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, object, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { documented } from '../universe-support.ts';

/** The active configuration of gcloud, as far as it names a target. */
export interface GcloudConfiguration {
  readonly project: string | null;
  /** `s3nsapis.fr`; null in the public universe, unless it is set. */
  readonly universeDomain: string | null;
}

export const getConfiguration = defineCommand({
  id: 'gcloud-config-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['config', 'list'],
  ...fields('core.project,core.universe_domain', decodeConfiguration, {
    project: 'project',
    universeDomain: 'host',
  }),
  purpose: {
    en: 'Read the project and the cloud (universe domain) for which gcloud is configured.',
    fr: 'Lire le projet et le cloud (universe domain) pour lesquels gcloud est configuré.',
  },
  needs: [],
  universes: documented,
  sources: [sources.gcloudReference],
});

/** The section `core`, which an empty configuration does not have. */
export function decodeConfiguration(answer: unknown): GcloudConfiguration {
  const core = child(object(answer), 'core');
  return { project: text(core, 'project'), universeDomain: text(core, 'universe_domain') };
}
