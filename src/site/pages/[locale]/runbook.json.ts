/** What a runbook can contain, in one language. */
import type { APIRoute } from 'astro';
import { runbookData } from '../../data/runbook-data.ts';
import { type Locale, locales } from '../../i18n/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(await runbookData(params.locale as Locale, site));
