import type { APIRoute } from 'astro';
import { absolute, fromRoot } from '../text/links.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(fromRoot('sitemap.xml'), site)}\n`);
