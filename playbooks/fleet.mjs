#!/usr/bin/env zx
import { main } from './main.mjs';

await main('fleet', import.meta.url);
