/** Sound networks, and networks with one clear fault: what the rules must be able to say. */
import {
  defaultRoute,
  firewallRule,
  gateway,
  registryHost,
  route,
  vipZone,
  worldWith,
  zone,
} from '../base-world.ts';
import { addressRecords } from '../build/places.ts';
import { type NamedWorld, notOk, proved, sound } from './named-world.ts';
import { natRouter, perimeterFirewalls, restrictedRoute } from './parts.ts';

/** Sound networks, on which the rules must be able to say so. */
export const soundWorlds: readonly NamedWorld[] = [
  {
    name: 'a zone that leads to the restricted VIP, its route, and a firewall that allows it',
    world: worldWith({
      routes: [restrictedRoute],
      dns: { zones: [vipZone('pkg.dev.', 'restricted')] },
      firewalls: perimeterFirewalls,
    }),
    host: registryHost,
    brokenLeg: null,
    occasions: ['audit'],
    may: {
      'dns-registry-zone': sound,
      'route-to-registry': sound,
      'egress-firewall': sound,
      'private-google-access': sound,
    },
  },
  {
    name: 'Cloud NAT and the default route, for a registry of the internet',
    world: worldWith({ routers: [natRouter] }),
    host: 'registry-1.docker.io',
    brokenLeg: null,
    occasions: ['audit'],
    may: { 'cloud-nat': sound, 'route-to-registry': sound, 'egress-firewall': sound },
  },
];

/** One clear fault each, which the rules must be able to prove where a pull fails. */
export const faultyWorlds: readonly NamedWorld[] = [
  {
    name: 'Private Google Access is off, and there is no other way',
    world: worldWith({
      subnet: { privateGoogleAccess: false },
      dns: { zones: [vipZone('pkg.dev.', 'private')] },
    }),
    host: registryHost,
    brokenLeg: 'way-out',
    occasions: ['address'],
    may: { 'private-google-access': proved },
  },
  {
    name: 'no Cloud NAT for a registry of the internet',
    world: worldWith({}),
    host: 'registry-1.docker.io',
    brokenLeg: 'way-out',
    occasions: ['address'],
    may: { 'cloud-nat': proved },
  },
  {
    name: 'a zone leads to the VIP, and no route does',
    world: worldWith({ routes: [], dns: { zones: [vipZone('pkg.dev.', 'restricted')] } }),
    host: registryHost,
    brokenLeg: 'route',
    occasions: ['address'],
    may: { 'route-to-registry': proved },
  },
  {
    name: 'a rule denies everything, and none allows the VIP',
    world: worldWith({
      dns: { zones: [vipZone('pkg.dev.', 'private')] },
      firewalls: { vpcRules: [firewallRule('deny-all-egress', 65000, 'deny', ['0.0.0.0/0'])] },
    }),
    host: registryHost,
    brokenLeg: 'firewall',
    occasions: ['address'],
    may: { 'egress-firewall': proved },
  },
  {
    name: 'a zone for pkg.dev without a record for its names',
    world: worldWith({ dns: { zones: [zone('pkg.dev.', [])] } }),
    host: registryHost,
    brokenLeg: 'name',
    occasions: ['address'],
    may: { 'dns-registry-zone': proved },
  },
];

export const dualStackWorlds: readonly NamedWorld[] = [
  {
    name: 'a dual-stack subnet whose firewall allows the IPv4 VIP, and denies the IPv6 one that the zone names alone',
    world: worldWith({
      routes: [defaultRoute, route('default-ipv6', '::/0', gateway)],
      subnet: { ipv6: 'INTERNAL' },
      dns: { zones: [zone('pkg.dev.', addressRecords('*.pkg.dev.', [], ['2600:2d00:2:1000::1']))] },
      firewalls: { vpcRules: [firewallRule('deny-ipv6', 1000, 'deny', ['::/0'])] },
    }),
    host: registryHost,
    brokenLeg: 'firewall',
    occasions: ['audit', 'no-address'],
    may: { 'egress-firewall': notOk },
  },
];
