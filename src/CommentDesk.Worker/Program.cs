using CommentDesk.Worker.Terminal;

return await Root.Command().Parse(args).InvokeAsync();
