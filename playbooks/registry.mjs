#!/usr/bin/env zx
import { main } from './main.mjs';

await main('registry', import.meta.url);
