using System.CommandLine;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator db</c>: care of the store.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", "Care of the store and its search index")
    {
        DbBackupCommand.Create(),
        DbVerifyCommand.Create(),
        DbRestoreCommand.Create(),
        DbCompactCommand.Create(),
        DbReindexCommand.Create(),
    };
}
