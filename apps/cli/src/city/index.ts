export { cityImportCommand } from './city-import-command.ts'
