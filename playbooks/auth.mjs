#!/usr/bin/env zx
import { main } from './main.mjs';

await main('auth', import.meta.url);
