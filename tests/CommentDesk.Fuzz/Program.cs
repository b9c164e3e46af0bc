using CommentDesk.Fuzz;

// One door of the desk, or all of them, with inputs nobody has thought of. A finding is kept in a file and ends with exit code 1.
return FuzzCommand.Run(args, Console.Out);
