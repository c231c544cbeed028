-- Attaches the language server of $LSP_COMMAND (JSON) to the file on the command line, prints its diagnostics as JSON, and what a code action
-- at the first of them would do, then quits.
local command = vim.fn.json_decode(os.getenv('LSP_COMMAND'))
local config = { name = 'rocketmq-migrate', cmd = command, root_dir = os.getenv('LSP_ROOT') }

local function attach()
  if vim.lsp.start then
    return vim.lsp.start(config)
  end
  local client = vim.lsp.start_client(config) -- before 0.8
  vim.lsp.buf_attach_client(0, client)
  return client
end

local function finish(result)
  io.stdout:write(vim.fn.json_encode(result) .. '\n')
  vim.cmd('qall!')
end

vim.schedule(function()
  attach()
  local found = vim.wait(20000, function()
    return #vim.diagnostic.get(0) > 0
  end, 50)
  if not found then
    return finish({ error = 'no diagnostics arrived' })
  end
  local diagnostics = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(diagnostics, {
      line = one.lnum + 1,
      column = one.col + 1,
      severity = one.severity,
      code = one.code or one.user_data.lsp.code,
      source = one.source,
      message = one.message,
    })
  end

  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local encoding = vim.lsp.util.make_range_params(0, 'utf-16')
  encoding.context = { diagnostics = {} }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', encoding, 10000) or {}
  local titles = {}
  for _, answer in pairs(answers) do
    for _, action in ipairs(answer.result or {}) do
      table.insert(titles, action.title)
    end
  end
  finish({ diagnostics = diagnostics, actions = titles, version = tostring(vim.version().minor) })
end)
