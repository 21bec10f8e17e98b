// The same as programs.py, by DuckDB's package for Node: node node.mjs MODULES DATABASE
import { createRequire } from 'node:module'
import { once } from 'node:events'

const { DuckDBInstance } = createRequire(process.argv[2] + '/')('@duckdb/node-api')
const path = process.argv[3]

async function connect() {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const db = await instance.connect()
  const ask = async (query) => Number((await db.runAndReadAll(query)).getRows()[0][0])
  return [ask, () => { db.closeSync(); instance.closeSync() }]
}

const tell = (value) => process.stdout.write(JSON.stringify(value) + '\n')
const articles = 'SELECT count(*) AS n FROM main.articles'
let [ask, close] = await connect()
tell(await ask(articles))
await once(process.stdin, 'data')
tell(await ask(articles))
close()
;[ask, close] = await connect()
tell(await ask(articles))
try {
  await ask('DELETE FROM main.articles')
  tell('changed')
} catch (error) {
  tell('refused: ' + String(error.message).slice(0, 90))
}
close()
process.exit(0)
