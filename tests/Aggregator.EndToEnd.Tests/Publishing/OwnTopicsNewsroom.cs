namespace Aggregator.EndToEnd.Tests.Publishing;

/// <summary>The same with a file of topics that a test may change.</summary>
public class OwnTopicsNewsroom : Newsroom
{
    public OwnTopicsNewsroom()
    {
        var topics = Workspace.FilePath("topics.yaml");
        File.WriteAllText(topics, "topics: []");
        Workspace.Environment["Aggregator__Topics"] = topics;
    }
}
