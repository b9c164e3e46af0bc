using System.CommandLine;
using CommentDesk.Worker.Terminal;

// The host itself listens to signals and takes the time it needs to stop; the command line must not cut it short.
return await Root.Command().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
