import type { APIRoute } from 'astro';
import { catalogueData } from '../data/catalogue-data.ts';
import { absolute, fromRoot } from '../text/links.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(catalogueData(absolute(fromRoot('catalogue.schema.json'), site)));
