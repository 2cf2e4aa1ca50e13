/** The catalogue entries of the search, in one language. */
import type { APIRoute } from 'astro';
import { searchData } from '../../data/search-data.ts';
import { type Locale, locales } from '../../i18n/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params }) => Response.json(await searchData(params.locale as Locale));
