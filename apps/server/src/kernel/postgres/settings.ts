import { totalmem } from 'node:os'

import type { Binaries } from './binaries.ts'
import { socketFolderOf, type PostgresHome } from './paths.ts'

const MIB = 1024 * 1024

/** What a start can vary. */
export interface SettingsInput {
  readonly home: PostgresHome
  readonly binaries: Binaries
  /** TCP port on 127.0.0.1. */
  readonly port: number
  /** False only for throw-away clusters of tests: a power cut then destroys the cluster. */
  readonly isDurable: boolean
  /** Memory of the machine in bytes. */
  readonly memory?: number
}

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`

/**
 * Renders the server's settings, sized for a small machine (2 cores) up to a city's server. They are included by
 * postgresql.conf and rewritten at every start; what an operator sets with ALTER SYSTEM is read later and wins.
 */
export function renderSettings({ home, binaries, port, isDurable, memory = totalmem() }: SettingsInput): string {
  const share = (part: number, atMost: number): string => `${Math.max(16, Math.min(atMost, Math.floor((memory * part) / MIB)))}MB`
  const durability: Record<string, string> = isDurable
    ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const settings: Record<string, string> = {
    // Reachable from this machine alone and with a password: by TCP, and by a socket in a folder that other accounts cannot enter.
    listen_addresses: quote('127.0.0.1'),
    port: String(port),
    unix_socket_directories: quote(socketFolderOf(home) ?? ''),
    unix_socket_permissions: '0700',
    password_encryption: quote('scram-sha-256'),
    max_connections: '60',

    ...durability,
    wal_compression: 'on',
    max_wal_size: '2GB',
    min_wal_size: '160MB',
    checkpoint_timeout: '15min',

    shared_buffers: share(1 / 8, 512),
    effective_cache_size: share(1 / 2, 12_288),
    work_mem: '16MB',
    maintenance_work_mem: share(1 / 32, 256),
    random_page_cost: '1.1',
    jit: 'off',
    max_worker_processes: '8',
    max_parallel_workers_per_gather: '1',

    // Queues change all day long: clean up early and often, in small steps.
    autovacuum_naptime: '30s',
    autovacuum_max_workers: '2',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.02',
    autovacuum_vacuum_cost_limit: '1000',

    timezone: quote('UTC'),
    log_timezone: quote('UTC'),
    lc_messages: quote('C'),
    idle_in_transaction_session_timeout: '5min',
    track_io_timing: 'on',

    // One log file a weekday. Terse, and without parameters: a log must not hold what citizens wrote or their numbers.
    logging_collector: 'on',
    log_directory: quote(home.logFolder),
    log_filename: quote('postgres-%a.log'),
    log_file_mode: '0600',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_min_duration_statement: '2s',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    log_line_prefix: quote('%m [%p] '),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  return [`# Written by Suban at every start; change settings with ALTER SYSTEM. PostgreSQL ${binaries.version}`,
    `# ${binaries.postgres}`, ...lines, ''].join('\n')
}
