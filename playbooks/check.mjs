#!/usr/bin/env zx
import { main } from './main.mjs';

await main('check', import.meta.url);
