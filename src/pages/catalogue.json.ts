import type { APIRoute } from 'astro';
import { catalogueData } from '../site/catalogue-data.ts';
import { absolute, fromRoot } from '../site/links.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(catalogueData(absolute(fromRoot('catalogue.schema.json'), site)));
