import { expect, it } from 'vitest';
import { hostPatterns } from '../../src/catalogue/model/rule-hosts.ts';
import { isLoopback } from '../../src/cloud/loopback.ts';

const loopback = [
  'localhost',
  'localhost:5000',
  'registry.localhost',
  '127.0.0.1',
  '127.1.2.3:80',
  '::1',
  '[::1]',
  '[::1]:5000',
  'LOCALHOST',
];
const others = [
  '',
  'localhost.example.com',
  'mylocalhost',
  '128.0.0.1',
  '10.0.0.1:5000',
  '[::2]',
  'registry.example.com',
  '127.example.com',
];

it('the node itself is known by its names and addresses', () => {
  expect(loopback.filter((host) => !isLoopback(host))).toEqual([]);
  expect(others.filter((host) => isLoopback(host))).toEqual([]);
});

it('checks of the way to a registry are offered for every host but the node itself', () => {
  const remote = new RegExp(hostPatterns.remote);
  const named = (host: string) => host.toLowerCase().replace(/:\d+$/, '');
  expect(loopback.filter((host) => host !== '::1' && remote.test(named(host)))).toEqual([]);
  expect(others.filter((host) => !remote.test(named(host)))).toEqual([]);
});
