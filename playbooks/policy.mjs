#!/usr/bin/env zx
import { main } from './main.mjs';

await main('policy', import.meta.url);
