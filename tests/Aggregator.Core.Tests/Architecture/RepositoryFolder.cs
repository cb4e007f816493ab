namespace Aggregator.Core.Tests.Architecture;

/// <summary>Where the sources are, seen from the test's own binaries.</summary>
internal static class RepositoryFolder
{
    private const string Mark = "Aggregator.sln";

    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Mark}.");
    }
}
