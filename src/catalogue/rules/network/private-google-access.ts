import { domainAtVips } from '../../../cloud/universes.ts';
import { describeSubnet } from '../../commands/gcloud/networks.ts';
import { listRouters } from '../../commands/gcloud/routers.ts';
import { enablePrivateGoogleAccess } from '../../commands/shown/network.ts';
import { subnetParams } from '../../facts/cluster-network.ts';
import { hostOf } from '../../facts/path/host.ts';
import { pathAsks, pathTo } from '../../facts/path/index.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';
import { notJudged, notJudgedByMessage, notJudgedOutcomes } from './shared/earlier-legs.ts';
import { afterFailures, internalDestination, wayOutOf } from './shared/way-out.ts';
import { externalAddress } from './shared/when.ts';

type Subnet = { readonly subnetwork: string; readonly region: string; readonly project: string };

const example: Subnet = { subnetwork: 'shop-nodes', region: 'europe-west9', project: 'shop-prod' };
const params = ({ subnetwork, region, project }: Subnet) => ({
  SUBNETWORK: subnetwork,
  REGION: region,
  NETWORK_PROJECT: project,
});

const enable: Remedy<Subnet> = {
  command: enablePrivateGoogleAccess,
  params,
  why: {
    en: 'The change takes effect immediately for all VMs of the subnet that have no external address.',
    fr: 'L’effet est immédiat pour toutes les VM du sous-réseau qui n’ont pas d’adresse externe.',
  },
};

/** The same where nothing fails: a proxy or a copy may serve the images on purpose. */
const enableIfWanted: typeof enable = {
  ...enable,
  why: {
    en: 'Only if the nodes must reach the registry directly: enable Private Google Access. The change applies immediately to all VMs of the subnet that have no external address.',
    fr: 'À faire seulement si les nœuds doivent joindre directement le registre. L’effet est immédiat pour toutes les VM du sous-réseau qui n’ont pas d’adresse externe.',
  },
};

/** The field is absent or false while it is off. */
const accessMissing = { command: describeSubnet, params, lacks: () => 'privateIpGoogleAccess: true' };

/** By the default internet gateway. */
const reached = [
  'private-google-access-enabled',
  'private-google-access-by-nat',
  'private-google-access-disabled',
] as const;

export const privateGoogleAccess = defineRule({
  id: 'private-google-access',
  section: 'network',
  title: { en: 'Private Google Access', fr: 'Accès privé à Google' },
  summary: {
    en: 'Nodes without an external address reach Artifact Registry through Private Google Access, unless you run an appliance or a proxy for this traffic.',
    fr: 'Les nœuds sans adresse externe joignent Artifact Registry par l’accès privé à Google, sauf si ce trafic passe par un équipement ou un proxy que vous exploitez.',
  },
  causes: ['firewall-or-timeout'],
  about: 'registry-path',
  hosts: 'cloud',
  onlyOnGke: true,
  asks: pathAsks,
  byHand: [describeSubnet, listRouters],

  async check({ ask, about, universe }) {
    const host = hostOf(about);
    if (domainAtVips(universe, host) === null)
      return { because: 'other-registry', facts: { host, universe: universe.name } };
    const known = notJudgedByMessage(about);
    if (known) return known;
    const path = await pathTo(ask, about, universe);
    const unjudged = notJudged(path, 'way-out');
    if (unjudged) return unjudged;
    const { at, leg } = wayOutOf(path);
    if (leg.state === 'open' && leg.by === 'internal')
      return { because: 'internal-destination', facts: { host } };
    if (leg.state === 'open' && leg.by === 'external-address')
      return { because: 'external-ip-address', facts: {} };
    const subnet = subnetParams(at);
    const facts = { subnetwork: subnet.SUBNETWORK, region: subnet.REGION, project: subnet.NETWORK_PROJECT };
    if (leg.state === 'open' && leg.by === 'private-google-access-by-nat')
      return { because: 'private-google-access-by-nat', facts: { ...facts, nat: leg.nat } };
    if (leg.state === 'open') return { because: 'private-google-access-enabled', facts };
    return {
      because: about.failure ? 'private-google-access-disabled' : 'google-access-disabled-no-failing-pull',
      facts: { ...facts, host },
    };
  },

  onFailure: afterFailures(reached),
  outcomes: {
    'private-google-access-enabled': outcome({
      verdict: 'ok',
      when: {
        en: 'If {SUBNETWORK} has `privateIpGoogleAccess: true`',
        fr: 'Si le sous-réseau {SUBNETWORK} a `privateIpGoogleAccess: true`',
      },
      text: {
        en: ({ subnetwork, project }) =>
          `Private Google Access is on in the subnet ${subnetwork} of project ${project}`,
        fr: ({ subnetwork, project }) =>
          `l’accès privé à Google est activé dans le sous-réseau ${subnetwork} du projet ${project}`,
      },
      example,
      output: { command: describeSubnet, params, shows: () => ['privateIpGoogleAccess: true'] },
    }),
    'private-google-access-by-nat': outcome({
      verdict: 'ok',
      when: {
        en: 'If {SUBNETWORK} does not have `privateIpGoogleAccess: true`, but a gateway under `nats` in {REGION} serves this subnet (its `type` is not `PRIVATE`, and `sourceSubnetworkIpRangesToNat` begins with `ALL_SUBNETWORKS` or `subnetworks` lists the primary range of the subnet)',
        fr: 'Si le sous-réseau {SUBNETWORK} n’a pas `privateIpGoogleAccess: true`, mais qu’une passerelle sous `nats` dans la région {REGION} le dessert (elle n’a pas `type: PRIVATE`, et son champ `sourceSubnetworkIpRangesToNat` commence par `ALL_SUBNETWORKS`, ou son champ `subnetworks` indique la plage principale de ce sous-réseau)',
      },
      text: {
        en: ({ subnetwork, project, nat }) =>
          `the setting Private Google Access is off in the subnet ${subnetwork} of project ${project}, but this access works because the Cloud NAT gateway ${nat} serves the subnet`,
        fr: ({ subnetwork, project, nat }) =>
          `le réglage de l’accès privé à Google est désactivé dans le sous-réseau ${subnetwork} du projet ${project}, mais cet accès fonctionne, car la passerelle Cloud NAT ${nat} dessert ce sous-réseau`,
      },
      example: { ...example, nat: 'shop-nat' },
      output: noOutput.combined,
    }),
    'private-google-access-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If {SUBNETWORK} does not have `privateIpGoogleAccess: true`, no gateway under `nats` in {REGION} serves this subnet (a gateway of `type: PRIVATE` does not count), and a Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si le sous-réseau {SUBNETWORK} n’a pas `privateIpGoogleAccess: true`, qu’aucune passerelle sous `nats` dans la région {REGION} ne le dessert (une passerelle de `type: PRIVATE` ne compte pas), et qu’un pod n’arrive pas à extraire une image de l’hôte {REGISTRY_HOST}',
      },
      text: {
        en: ({ subnetwork, project, host }) =>
          `Private Google Access is off in the subnet ${subnetwork} of project ${project}, and no Cloud NAT gateway serves this subnet: its nodes without an external address do not reach ${host}`,
        fr: ({ subnetwork, project, host }) =>
          `l’accès privé à Google est désactivé dans le sous-réseau ${subnetwork} du projet ${project}, et aucune passerelle Cloud NAT ne dessert ce sous-réseau\u00a0: ses nœuds sans adresse externe ne joignent pas l’hôte ${host}`,
      },
      remedies: [enable],
      example: { ...example, host: 'europe-west9-docker.pkg.dev' },
      output: accessMissing,
    }),
    'google-access-disabled-no-failing-pull': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {SUBNETWORK} does not have `privateIpGoogleAccess: true`, no gateway under `nats` in {REGION} serves this subnet (a gateway of `type: PRIVATE` does not count), and no Pod fails to pull from {REGISTRY_HOST}',
        fr: 'Si le sous-réseau {SUBNETWORK} n’a pas `privateIpGoogleAccess: true`, qu’aucune passerelle sous `nats` dans la région {REGION} ne le dessert (une passerelle de `type: PRIVATE` ne compte pas), et qu’aucune extraction depuis l’hôte {REGISTRY_HOST} n’échoue',
      },
      text: {
        en: ({ subnetwork, project, host }) =>
          `Private Google Access is off in the subnet ${subnetwork} of project ${project}: an image from ${host} that is not yet on the node can be pulled only through a proxy`,
        fr: ({ subnetwork, project, host }) =>
          `l’accès privé à Google est désactivé dans le sous-réseau ${subnetwork} du projet ${project}\u00a0: une image du registre ${host} qui n’est pas encore sur le nœud ne peut être extraite que par un proxy`,
      },
      remedies: [enableIfWanted],
      example: { ...example, host: 'europe-west9-docker.pkg.dev' },
      output: accessMissing,
    }),
    'external-ip-address': outcome({
      verdict: 'not-applicable',
      when: externalAddress,
      text: {
        en: () => 'the nodes have external addresses, so they do not need Private Google Access',
        fr: () =>
          'les nœuds ont des adresses externes\u00a0: l’accès privé à Google ne leur est pas nécessaire',
      },
      example: {},
      output: noOutput.combined,
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {REGISTRY_HOST} is not a registry of your cloud',
        fr: 'Si l’hôte {REGISTRY_HOST} n’est pas un registre de votre cloud',
      },
      text: {
        en: ({ host, universe }) =>
          `${host} is not a registry of ${universe}, and Private Google Access does not give access to other registries`,
        fr: ({ host, universe }) =>
          `l’hôte ${host} n’est pas un registre de ${universe}, et l’accès privé à Google ne donne pas accès aux autres registres`,
      },
      example: { host: 'registry.example.com', universe: 'Google Cloud' },
      output: noOutput.address,
    }),
    'internal-destination': internalDestination,
    ...notJudgedOutcomes,
  },
  sources: [
    sources.privateGoogleAccess,
    sources.natInteractions,
    sources.networkIsolation,
    sources.vpcDifferences,
  ],
});
