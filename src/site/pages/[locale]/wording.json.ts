/** The data of the report of a wording, in one language: fetched when its button is pressed. */
import type { APIRoute } from 'astro';
import { wordingData } from '../../data/wording-data.ts';
import { type Locale, locales } from '../../i18n/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => Response.json(wordingData(params.locale as Locale));
