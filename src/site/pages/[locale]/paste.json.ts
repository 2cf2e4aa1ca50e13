/** The data of the paste box, in one language: fetched on first use. */
import type { APIRoute } from 'astro';
import { pasteData } from '../../data/paste-data.ts';
import { type Locale, locales } from '../../i18n/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params }) => Response.json(await pasteData(params.locale as Locale));
