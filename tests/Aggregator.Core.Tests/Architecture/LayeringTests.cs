using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Aggregator.Core.Tests.Architecture;

/// <summary>Holds the two rules of the layout: which project may reference which, and that stages do not name each other.</summary>
public sealed partial class LayeringTests
{
    /// <summary>Folders of Core that may name every stage: the pipeline, and the application on top of it.</summary>
    private static readonly string[] UpperFolders = ["Pipeline", "Application"];

    /// <summary>What every stage may name.</summary>
    private static readonly string[] SharedFolders = ["Model", "Storage"];

    public static TheoryData<string, string[]> ProjectReferences => new()
    {
        { "Aggregator.Core", [] },
        { "Aggregator.Store.Embedded", ["Aggregator.Core"] },
        { "Aggregator.Web", ["Aggregator.Core"] },
        { "Aggregator.Service", ["Aggregator.Store.Embedded", "Aggregator.Web"] },
    };

    public static TheoryData<string> StageFolders =>
        [.. Directory.GetDirectories(CoreFolder).Select(f => Path.GetFileName(f)!).Where(f => f is not ("bin" or "obj") && !UpperFolders.Contains(f))];

    private static string CoreFolder => RepositoryFolder.Combine("src", "Aggregator.Core");

    [Theory]
    [MemberData(nameof(ProjectReferences))]
    public void Project_References_OnlyWhatItMay(string project, string[] expected)
    {
        var file = XDocument.Load(RepositoryFolder.Combine("src", project, $"{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        references.ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(StageFolders))]
    public void Stage_Names_OnlyItselfModelAndStorage(string stage)
    {
        var foreign =
            from file in Directory.EnumerateFiles(Path.Combine(CoreFolder, stage), "*.cs", SearchOption.AllDirectories)
            from Match match in CoreNamespace().Matches(File.ReadAllText(file))
            let named = match.Groups[1].Value
            where named != stage && !SharedFolders.Contains(named)
            select $"{Path.GetFileName(file)} names {named}";
        foreign.Distinct().ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bAggregator\.Core\.(\w+)")]
    private static partial Regex CoreNamespace();
}
