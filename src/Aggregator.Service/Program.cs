using Aggregator.Service.Commands;

return await CommandTree.RunAsync(args);
