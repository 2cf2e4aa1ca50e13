/** What the paste box must know of the site, in one language: fetched when a reader first needs it. */
import type { APIRoute } from 'astro';
import { type Locale, locales } from '../../i18n/locale.ts';
import { pasteData } from '../../site/paste-data.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params }) => Response.json(await pasteData(params.locale as Locale));
